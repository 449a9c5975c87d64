import { open, rm, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** What a file must hold to be believed. */
export type FileStamp = { readonly bytes: number; readonly crc32: number };

/** Writes a segment's memory and makes sure that it has reached the disk. */
export async function writeSegmentFile(path: string, memory: SharedArrayBuffer): Promise<FileStamp> {
  const bytes = Buffer.from(memory);
  await writeWholeFile(path, bytes);
  return { bytes: bytes.length, crc32: crc32(bytes) };
}

/** Leaves nothing behind when the disk is full: half a file is of no use, and every attempt would leave another. */
export async function writeWholeFile(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, bytes, { flush: true });
  } catch (cause) {
    await rm(path, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Reads a segment's memory; throws when the file is not what was written. */
export async function readSegmentFile(path: string, stamp: FileStamp): Promise<SharedArrayBuffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size !== stamp.bytes) throw new Error(`${path} has ${size} bytes instead of ${stamp.bytes}`);
    const memory = new SharedArrayBuffer(size);
    const bytes = Buffer.from(memory);
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) throw new Error(`${path} ends too early`);
      at += bytesRead;
    }
    if (crc32(bytes) !== stamp.crc32) throw new Error(`${path} is not what was written`);
    return memory;
  } finally {
    await file.close();
  }
}
