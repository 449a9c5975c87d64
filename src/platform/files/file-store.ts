import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileTypeFromFile } from 'file-type';
import { AppError } from '../../shared/app-error.ts';
import { idShape, newId } from '../../shared/ids.ts';
import { createTextCheck } from './text-check.ts';

export type FileSource = Uint8Array | AsyncIterable<Uint8Array>;
export type SaveLimits = {
  maxBytes: number;
  allowedTypes: readonly string[];
  /** Taken where the bytes tell no type of their own: text in any encoding, XML. */
  exchangeType?: string | undefined;
};
export type SavedFile = { id: string; size: number; contentType: string; sha256: string };

export type FileStore = {
  /**
   * Keeps the bytes under a new id. The type is read from the bytes, never believed. Refuses with
   * `platform.fileTooLarge` (as soon as the limit is passed), `platform.fileEmpty`, `platform.fileTypeRefused`.
   */
  save(source: FileSource, limits: SaveLimits): Promise<SavedFile>;
  /** The bytes, or undefined when there is no such file. */
  read(id: string): Promise<{ stream: Readable; size: number } | undefined>;
  /** Deletes the bytes; says nothing when there are none. */
  remove(id: string): Promise<void>;
};

/** Files in a local folder, named by their id and spread over 256 folders; a file appears only when complete. */
export function createFileStore({ folder }: { folder: string }): FileStore {
  const unfinishedFolder = join(folder, 'unfinished');
  // The last two digits of a version 7 id are random, the first ones are time.
  const pathOf = (id: string) => join(folder, id.slice(-2), id);

  return {
    async save(source, limits) {
      const id = newId();
      const unfinished = join(unfinishedFolder, id);
      await mkdir(unfinishedFolder, { recursive: true });
      try {
        const written = await writeLimited(unfinished, source, limits.maxBytes);
        const sniffed = await sniffType(unfinished, written.isText);
        const contentType = isOpen(sniffed) ? (limits.exchangeType ?? sniffed) : sniffed;
        const isTaken =
          contentType === limits.exchangeType || limits.allowedTypes.includes(contentType ?? '');
        if (contentType === undefined || !isTaken) {
          throw new AppError('unsupportedType', 'platform.fileTypeRefused');
        }
        await mkdir(join(folder, id.slice(-2)), { recursive: true });
        await rename(unfinished, pathOf(id));
        return { id, size: written.size, contentType, sha256: written.sha256 };
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async read(id) {
      if (!idShape.safeParse(id).success) return undefined;
      const path = pathOf(id.toLowerCase());
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? { stream: createReadStream(path), size: found.size } : undefined;
    },
    async remove(id) {
      if (idShape.safeParse(id).success) await rm(pathOf(id.toLowerCase()), { force: true });
    },
  };
}

async function writeLimited(
  path: string,
  source: FileSource,
  maxBytes: number,
): Promise<{ size: number; sha256: string; isText: boolean }> {
  const digest = createHash('sha256');
  const text = createTextCheck();
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new AppError('tooLarge', 'platform.fileTooLarge', {
          params: { maxMegabytes: Math.floor(maxBytes / 1024 / 1024) },
        });
      }
      digest.update(chunk);
      text.see(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (size === 0) throw new AppError('invalid', 'platform.fileEmpty');
  return { size, sha256: digest.digest('hex'), isText: text.isText() };
}

async function sniffType(path: string, isText: boolean): Promise<string | undefined> {
  const sniffed = await fileTypeFromFile(path);
  return sniffed?.mime ?? (isText ? 'text/plain' : undefined);
}

/** Text, XML, or bytes of no known kind, which may be text in an older encoding. */
function isOpen(sniffed: string | undefined): boolean {
  return sniffed === undefined || sniffed === 'text/plain' || sniffed === 'application/xml';
}
