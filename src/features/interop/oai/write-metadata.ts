import { textNode, type XmlNode } from '../../../platform/xml/write-xml.ts';
import type { Described, Spoken } from './describe-record.ts';
import { formats, type Prefix } from './formats.ts';

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const publisher = 'Amur';

/** The record in a format, as the content of <metadata>. */
export function writeMetadata(prefix: Prefix, record: Described): XmlNode {
  return prefix === 'oai_dc' ? dublinCore(record) : openaire(record);
}

function spokenNodes(name: string, texts: readonly Spoken[]): XmlNode[] {
  return texts.map(({ text, language }) => textNode(name, text, { 'xml:lang': language }));
}

function dublinCore(record: Described): XmlNode {
  const { namespace, schema } = formats.oai_dc;
  return {
    name: 'oai_dc:dc',
    attributes: {
      'xmlns:oai_dc': namespace,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation': `${namespace} ${schema}`,
    },
    children: [
      ...spokenNodes('dc:title', record.titles),
      ...record.creators.map((name) => textNode('dc:creator', name)),
      ...spokenNodes('dc:subject', record.subjects),
      ...spokenNodes('dc:description', record.summaries),
      ...(record.provenance === ''
        ? []
        : [textNode('dc:description', record.provenance, { 'xml:lang': 'en' })]),
      textNode('dc:publisher', publisher),
      ...(record.day === null ? [] : [textNode('dc:date', record.day)]),
      textNode('dc:type', record.kind),
      ...(record.number === null ? [] : [textNode('dc:identifier', record.number)]),
      ...record.addresses.map((address) => textNode('dc:identifier', address)),
      textNode('dc:language', record.language),
      ...spokenNodes('dc:coverage', record.coverage),
    ],
  };
}

function openaire(record: Described): XmlNode {
  const { namespace, schema } = formats.oai_openaire;
  const [address = '', ...others] = record.addresses;
  const identifier = (name: string, text: string, more: Record<string, string>) =>
    textNode(name, text, { ...more });
  return {
    name: 'oaire:resource',
    attributes: {
      'xmlns:oaire': namespace,
      'xmlns:datacite': 'http://datacite.org/schema/kernel-4',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation': `${namespace} ${schema}`,
    },
    children: [
      { name: 'datacite:titles', children: spokenNodes('datacite:title', record.titles) },
      {
        name: 'datacite:creators',
        children: (record.creators.length > 0 ? record.creators : [publisher]).map((name) => ({
          name: 'datacite:creator',
          children: [textNode('datacite:creatorName', name, { nameType: 'Organizational' })],
        })),
      },
      {
        name: 'datacite:alternateIdentifiers',
        children: [
          ...(record.number === null
            ? []
            : [
                identifier('datacite:alternateIdentifier', record.number, {
                  alternateIdentifierType: 'Amur',
                }),
              ]),
          ...others.map((one) =>
            identifier('datacite:alternateIdentifier', one, { alternateIdentifierType: 'URL' }),
          ),
        ],
      },
      ...(record.day === null
        ? []
        : [
            {
              name: 'datacite:dates',
              children: [textNode('datacite:date', record.day, { dateType: 'Issued' })],
            },
          ]),
      textNode('dc:language', record.language),
      textNode('dc:publisher', publisher),
      textNode('oaire:resourceType', 'other', {
        resourceTypeGeneral: 'other research product',
        uri: 'http://purl.org/coar/resource_type/c_1843',
      }),
      ...spokenNodes('dc:description', record.summaries),
      ...(record.provenance === ''
        ? []
        : [textNode('dc:description', record.provenance, { 'xml:lang': 'en' })]),
      identifier('datacite:identifier', address, { identifierType: 'URL' }),
      textNode('datacite:rights', 'open access', { rightsURI: 'http://purl.org/coar/access_right/c_abf2' }),
      ...(record.subjects.length === 0
        ? []
        : [
            {
              name: 'datacite:subjects',
              children: record.subjects.map(({ text, language }) =>
                textNode('datacite:subject', text, { 'xml:lang': language, subjectScheme: 'GRNTI' }),
              ),
            },
          ]),
      ...spokenNodes('dc:coverage', record.coverage),
    ],
  };
}
