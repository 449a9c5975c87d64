import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by their paths, for tests: names and sizes come from the central directory. */
export function readZip(bytes: Uint8Array): Map<string, Buffer> {
  const all = Buffer.from(bytes);
  const end = all.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = all.readUInt32LE(end + 16);
  for (let left = all.readUInt16LE(end + 10); left > 0; left--) {
    const method = all.readUInt16LE(at + 10);
    const packedSize = all.readUInt32LE(at + 20);
    const nameLength = all.readUInt16LE(at + 28);
    const local = all.readUInt32LE(at + 42);
    const name = all.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    const start = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    const packed = all.subarray(start, start + packedSize);
    files.set(name, method === 0 ? Buffer.from(packed) : inflateRawSync(packed));
    at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return files;
}
