import {
  renderXml,
  startTag,
  textNode,
  xmlDeclaration,
  type XmlNode,
} from '../../../../platform/xml/write-xml.ts';
import { writeTmxDate } from './tmx-date.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from './tmx-unit.ts';

/**
 * A TMX 1.4b file piece by piece, so that a memory of any size can be sent while it is read. The same units
 * give the same file. No document type is named: readers that forbid it, ours among them, could not read it back.
 */
export async function* writeTmx(
  header: TmxHeader,
  units: Iterable<TmxUnit> | AsyncIterable<TmxUnit>,
): AsyncGenerator<string> {
  const root = startTag({ name: 'tmx', attributes: { version: '1.4' } });
  yield `${xmlDeclaration}${root}\n${renderXml(headerNode(header), '  ')}  <body>\n`;
  for await (const unit of units) yield renderXml(unitNode(unit), '    ');
  yield '  </body>\n</tmx>\n';
}

function headerNode({ tool, toolVersion, sourceTag, adminTag }: TmxHeader): XmlNode {
  return {
    name: 'header',
    attributes: {
      creationtool: tool,
      creationtoolversion: toolVersion,
      segtype: 'sentence',
      'o-tmf': tool,
      adminlang: adminTag,
      srclang: sourceTag,
      datatype: 'plaintext',
    },
  };
}

function unitNode(unit: TmxUnit): XmlNode {
  return {
    name: 'tu',
    attributes: { tuid: unit.id, srclang: unit.sourceTag, ...stampAttributes(unit) },
    children: [...annotationNodes(unit), ...unit.variants.map(variantNode)],
  };
}

function variantNode(variant: TmxVariant): XmlNode {
  return {
    name: 'tuv',
    attributes: { 'xml:lang': variant.tag, ...stampAttributes(variant) },
    children: [...annotationNodes(variant), textNode('seg', variant.text)],
  };
}

function stampAttributes({ created, changed }: Pick<TmxUnit, 'created' | 'changed'>) {
  return {
    creationdate: writeTmxDate(created.at),
    creationid: created.by,
    changedate: writeTmxDate(changed.at),
    changeid: changed.by,
  };
}

function annotationNodes({ notes, properties }: Pick<TmxUnit, 'notes' | 'properties'>): XmlNode[] {
  return [
    ...notes.map((note) => textNode('note', note)),
    ...properties.map(({ type, value }) => textNode('prop', value, { type })),
  ];
}
