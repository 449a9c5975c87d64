import {
  renderXml,
  startTag,
  textNode,
  xmlDeclaration,
  type XmlNode,
} from '../../../../platform/xml/write-xml.ts';
import type {
  ExchangeConcept,
  ExchangeDefinition,
  ExchangeLanguage,
  ExchangeWord,
} from './exchange-concept.ts';
import { doNotTranslateNote, reliabilityNotePrefix, tbxNamespace, valueOfStatus } from './tbx-names.ts';

const xmlName = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/**
 * A TBX-Basic file (ISO 30042:2019) in DCA style, the style that tools of the older edition understand best.
 * The same concepts give the same file. Throws RangeError for an id that is no XML name.
 */
export async function* writeTbx(
  description: string,
  concepts: Iterable<ExchangeConcept> | AsyncIterable<ExchangeConcept>,
): AsyncGenerator<string> {
  const attributes = { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: tbxNamespace };
  yield `${xmlDeclaration}${startTag({ name: 'tbx', attributes })}\n`;
  yield `${renderXml(headerNode(description), '  ')}  <text>\n    <body>\n`;
  for await (const concept of concepts) yield renderXml(conceptNode(concept), '      ');
  yield '    </body>\n  </text>\n</tbx>\n';
}

function headerNode(description: string): XmlNode {
  const sourceDesc = { name: 'sourceDesc', children: [textNode('p', description)] };
  return { name: 'tbxHeader', children: [{ name: 'fileDesc', children: [sourceDesc] }] };
}

function conceptNode(concept: ExchangeConcept): XmlNode {
  if (!xmlName.test(concept.id)) throw new RangeError(`concept id is no XML name: ${concept.id}`);
  const { subjectField, source, reliability } = concept;
  return {
    name: 'conceptEntry',
    attributes: { id: concept.id },
    children: [
      ...(subjectField === undefined ? [] : [textNode('descrip', subjectField, { type: 'subjectField' })]),
      ...definitionNodes(concept.definition),
      ...(source === undefined ? [] : [textNode('admin', source, { type: 'source' })]),
      ...noteNodes(reliability === undefined ? undefined : `${reliabilityNotePrefix}${reliability}`),
      ...noteNodes(concept.note),
      ...concept.languages.map(languageNode),
    ],
  };
}

function languageNode({ tag, definition, words }: ExchangeLanguage): XmlNode {
  return {
    name: 'langSec',
    attributes: { 'xml:lang': tag },
    children: [...definitionNodes(definition), ...words.map(wordNode)],
  };
}

function wordNode({ text, status, note }: ExchangeWord): XmlNode {
  return {
    name: 'termSec',
    children: [
      textNode('term', text),
      textNode('termNote', valueOfStatus[status], { type: 'administrativeStatus' }),
      ...noteNodes(status === 'doNotTranslate' ? doNotTranslateNote : undefined),
      ...noteNodes(note),
    ],
  };
}

function definitionNodes(definition: ExchangeDefinition | undefined): XmlNode[] {
  if (!definition) return [];
  const text = textNode('descrip', definition.text, { type: 'definition' });
  if (definition.source === undefined) return [text];
  return [{ name: 'descripGrp', children: [text, textNode('admin', definition.source, { type: 'source' })] }];
}

function noteNodes(note: string | undefined): XmlNode[] {
  return note === undefined ? [] : [textNode('note', note)];
}
