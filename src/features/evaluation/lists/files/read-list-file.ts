import type { Encoding } from '../../../translation/public.ts';
import type { ListKind } from '../vocabulary.ts';
import type { RawEntry } from './raw-entry.ts';
import { readListXml } from './read-list-xml.ts';
import { readTable } from './read-table.ts';

/** The rows of a file of a list: XML where it begins with `<`, else a table. */
export function readListFile(
  bytes: Uint8Array,
  kind: ListKind,
  encoding: Encoding | undefined,
): AsyncGenerator<RawEntry> {
  return isXml(bytes) ? readListXml(bytes, kind) : readTable(bytes, kind, encoding);
}

/** The first sign after byte order marks, zero bytes (UTF-16) and white space. */
function isXml(bytes: Uint8Array): boolean {
  const passedOver = [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d];
  const first = bytes.subarray(0, 1_000).find((byte) => !passedOver.includes(byte));
  return first === 0x3c;
}
