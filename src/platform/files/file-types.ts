/** What may be uploaded: documents, tables, pictures, text; nothing that runs in a browser. */
export const allowedFileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/tiff',
  'text/plain',
] as const;
export type FileType = (typeof allowedFileTypes)[number];

/** Files of translators' tools. What is in them (and in which encoding) their own readers judge, with the place. */
const exchangeTypes = { xml: 'application/xml', csv: 'text/csv' } as const;
const exchangeName = /\.(?:(?<xml>tmx|tbx|xlf|xliff|xml)|(?<csv>csv))$/i;

/** The type a file may have by its name, where its bytes do not tell that it is something else. */
export function exchangeTypeOf(name: string): string | undefined {
  const kind = exchangeName.exec(name.trim())?.groups;
  if (kind === undefined) return undefined;
  return kind.xml === undefined ? exchangeTypes.csv : exchangeTypes.xml;
}
