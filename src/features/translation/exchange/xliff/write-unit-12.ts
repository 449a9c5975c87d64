import { textNode, type XmlNode } from '../../../../platform/xml/write-xml.ts';
import { copiedQualifier, stateIn12 } from './states.ts';
import { requireNameToken, termNoteCategory } from './xliff-names.ts';
import type { XliffSegment, XliffTerm } from './xliff-task.ts';

/**
 * A segment as a trans-unit. XLIFF 1.2 has no glossary: terms stand in elements of our own after the notes,
 * and once more as a note for people. Marks within the source would turn into codes that translators must keep.
 */
export function unitNode12(segment: XliffSegment): XmlNode {
  return unitNode(segment, targetNodes(segment));
}

/** The segment with a copy of the source where the translation will stand. */
export function copiedUnitNode12(segment: XliffSegment): XmlNode {
  const attributes = { state: 'needs-translation', 'state-qualifier': copiedQualifier };
  return unitNode({ ...segment, state: 'none' }, [textNode('target', segment.source, attributes)]);
}

function unitNode({ id, source, state, notes, terms }: XliffSegment, targets: readonly XmlNode[]): XmlNode {
  const termNote = terms.map(describeTerm).join('\n');
  return {
    name: 'trans-unit',
    attributes: {
      id: requireNameToken(id),
      approved: state === 'verified' ? 'yes' : undefined,
      'xml:space': 'preserve',
    },
    children: [
      textNode('source', source),
      ...targets,
      ...notes.map(({ text, category, about }) =>
        textNode('note', text, { from: category, annotates: about }),
      ),
      ...(terms.length === 0 ? [] : [textNode('note', termNote, { from: termNoteCategory })]),
      ...terms.map(termNode),
    ],
  };
}

/** Without translation only the states that say more than `none` need an (empty) target to stand on. */
function targetNodes({ target, state }: XliffSegment): XmlNode[] {
  if (target === undefined && state === 'none') return [];
  const [name, qualifier] = stateIn12[state];
  return [textNode('target', target ?? '', { state: name, 'state-qualifier': qualifier })];
}

function describeTerm({ source, target, status }: XliffTerm): string {
  return `${source} → ${status === 'forbidden' ? '✗ ' : ''}${target}`;
}

function termNode({ source, target, status, definition }: XliffTerm): XmlNode {
  return { name: 'amur:term', attributes: { source, target, status, definition } };
}
