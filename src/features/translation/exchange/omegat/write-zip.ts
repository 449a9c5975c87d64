import { crc32 } from 'node:zlib';

export type ZipEntry = { readonly path: string; readonly text: string };

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 2.0, and names in UTF-8. */
const version = 20;
const utf8Names = 0x0800;

/** A ZIP archive of text files, stored without compression; folders are made from the paths. */
export function writeZip(entries: readonly ZipEntry[], at: Date): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(text);
    const common = commonFields(bytes, name, at);
    const local = Buffer.concat([uint32(localHeader), uint16(version), common, uint16(0), name, bytes]);
    directory.push(
      Buffer.concat([
        uint32(centralHeader),
        uint16(version),
        uint16(version),
        common,
        // Extra field, comment, disk, attributes within and outside: none.
        Buffer.alloc(12),
        uint32(offset),
        name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(endOfDirectory),
    Buffer.alloc(4),
    uint16(entries.length),
    uint16(entries.length),
    uint32(all.length),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...parts, all, end]);
}

/** Flags to name length, which stand alike in both headers. */
function commonFields(bytes: Buffer, name: Buffer, at: Date): Buffer {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return Buffer.concat([
    uint16(utf8Names),
    uint16(0),
    uint16(time),
    uint16(date),
    uint32(crc32(bytes)),
    uint32(bytes.length),
    uint32(bytes.length),
    uint16(name.length),
  ]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
