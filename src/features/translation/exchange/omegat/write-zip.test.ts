import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** Reads by the directory at the end, as unpackers do. */
function readZip(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  expect(buffer.readUInt32LE(end)).toBe(0x06054b50);
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    expect(buffer.readUInt32LE(at)).toBe(0x02014b50);
    const [checksum, size, nameLength] = [
      buffer.readUInt32LE(at + 16),
      buffer.readUInt32LE(at + 24),
      buffer.readUInt16LE(at + 28),
    ];
    const path = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    expect(buffer.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + buffer.readUInt16LE(local + 26);
    const content = buffer.subarray(start, start + size);
    expect(crc32(content)).toBe(checksum);
    at += 46 + nameLength;
    return { path, text: content.toString('utf8') };
  });
}

describe('an archive', () => {
  it('holds every file under its path, whatever stands in them', () => {
    const entry = fc.record({
      path: fc.stringMatching(/^[a-zа-я泵]{1,8}(\/[a-z.]{1,8})?$/u),
      text: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ path }) => path }), (entries) => {
        expect(readZip(writeZip(entries, new Date('2026-11-21T18:00:00Z')))).toEqual(entries);
      }),
    );
  });
});
