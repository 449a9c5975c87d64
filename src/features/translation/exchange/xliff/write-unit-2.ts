import { textNode, type XmlNode } from '../../../../platform/xml/write-xml.ts';
import { stateIn2, writeSubState } from './states.ts';
import { requireNameToken } from './xliff-names.ts';
import type { XliffNote, XliffSegment, XliffTerm } from './xliff-task.ts';

/** A segment as a unit of its own, which tools may not divide; its terms as entries of the glossary module. */
export function unitNode2(segment: XliffSegment): XmlNode {
  const { id, source, target, state, notes, terms } = segment;
  const texts = [textNode('source', source), ...(target === undefined ? [] : [textNode('target', target)])];
  return {
    name: 'unit',
    attributes: { id: requireNameToken(id), canResegment: 'no', 'xml:space': 'preserve' },
    children: [
      ...(terms.length === 0 ? [] : [{ name: 'gls:glossary', children: terms.map(entryNode) }]),
      ...(notes.length === 0 ? [] : [{ name: 'notes', children: notes.map(noteNode) }]),
      {
        name: 'segment',
        attributes: { state: stateIn2[state], subState: writeSubState(state) },
        children: texts,
      },
    ],
  };
}

function entryNode({ source, target, status, definition }: XliffTerm): XmlNode {
  return {
    name: 'gls:glossEntry',
    children: [
      textNode('gls:term', source),
      textNode('gls:translation', target, { 'amur:status': status }),
      ...(definition === undefined ? [] : [textNode('gls:definition', definition)]),
    ],
  };
}

function noteNode({ text, category, about }: XliffNote): XmlNode {
  return textNode('note', text, { category, appliesTo: about });
}
