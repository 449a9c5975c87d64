import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { analyseText, wordFormsFingerprint, type Concept } from '../../translation/public-text.ts';
import { analysisVersion } from './document-terms.ts';
import type { SnapshotStamp } from './engine.ts';
import type { SegmentWithDeaths } from './segment-set.ts';
import { writeWholeFile, type FileStamp } from './snapshot-files.ts';

/** Raise it when segments are laid out in another way. */
const snapshotFormat = 1;
const manifestName = 'manifest.json';
const ourFile = /^(segment-[0-9a-f-]+\.bin|manifest-[0-9a-f-]+\.new)$/;
/** Other processes may share the folder: what they wrote is left alone so long after they have last needed it. */
const strangersKeptMilliseconds = 24 * 3_600_000;
/** What this process wrote another may just be reading, or taking into its own list. */
const ownKeptMilliseconds = 60_000;
/** Another process may put its list in place, and drop files, while one is being read. */
const readingsMax = 3;

type SegmentRow = FileStamp & {
  readonly file: string;
  /** Numbers of records that are no more, two bytes each, in base64. */
  readonly dead: string;
};
type Manifest = SnapshotStamp & {
  readonly format: number;
  /** Of what the terms were made: the termbase and the analysis of texts. */
  readonly making: string;
  readonly segments: readonly SegmentRow[];
};

/** What tells a snapshot's making; analysing a sample notices a changed analysis that forgot to raise its version. */
export function describeMaking(concepts: readonly Concept[], recordMaking: string): string {
  const sample =
    'Сварка хладостойких сталей X80 при −60 °C, ГОСТ Р 57188. 低温钢焊接，激光熔覆 GB/T 37264—2018。 Welding of BT6 alloys at 10.5 MPa';
  const tokens = analyseText(sample).tokens.map(({ value }) => value);
  return createHash('sha256')
    .update(JSON.stringify([analysisVersion, wordFormsFingerprint(), tokens, concepts, recordMaking]))
    .digest('hex');
}

export type SnapshotFolder = {
  /** Writes the segments that are not there yet, then the list of all; a crash before that leaves the former one. */
  write(
    stamp: SnapshotStamp,
    segments: readonly SegmentWithDeaths[],
    writeFile: (path: string, memory: SharedArrayBuffer) => Promise<FileStamp>,
  ): Promise<void>;
  /** The reason why there is nothing to be used, or the segments. */
  read(
    databaseId: string,
    lastChangeSequence: number,
    readFiles: (files: readonly { path: string; stamp: FileStamp }[]) => Promise<SharedArrayBuffer[]>,
  ): Promise<ReadSnapshot | string>;
  /** Tells under which number a segment that was read goes on, so that it is not written once more. */
  adopt(id: number, segment: ReadSegment): void;
};
export type ReadSegment = Omit<SegmentWithDeaths, 'id'> & { readonly row: SegmentRow };
export type ReadSnapshot = { readonly stamp: SnapshotStamp; readonly segments: readonly ReadSegment[] };

export function openSnapshotFolder(folder: string, making: string): SnapshotFolder {
  const written = new Map<number, FileStamp & { readonly file: string }>();
  const ownFiles = new Set<string>();

  /** Whether the file is there; from now on it counts as needed. */
  const touch = async (file: string): Promise<boolean> => {
    const now = new Date();
    return utimes(join(folder, file), now, now).then(
      () => true,
      () => false,
    );
  };

  /** The snapshot stands already: a file that cannot be dropped now is dropped another time. */
  const dropUnused = async (used: ReadonlySet<string>): Promise<void> => {
    for (const file of await readdir(folder).catch(() => [])) {
      if (!ourFile.test(file) || used.has(file)) continue;
      const path = join(folder, file);
      const kept = ownFiles.has(file) ? ownKeptMilliseconds : strangersKeptMilliseconds;
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (Date.now() - mtimeMs > kept) await rm(path, { force: true }).catch(() => undefined);
    }
  };

  /** Each process writes a file of its own and puts it in place whole. */
  const writeManifest = async (manifest: Manifest): Promise<void> => {
    const body = JSON.stringify(manifest);
    const path = join(folder, `manifest-${randomUUID()}.new`);
    await writeWholeFile(path, `${crc32(body)}\n${body}`);
    await rename(path, join(folder, manifestName));
  };

  return {
    write: async (stamp, segments, writeFile) => {
      await mkdir(folder, { recursive: true });
      const writeMissing = async ({ id, memory }: SegmentWithDeaths): Promise<void> => {
        const known = written.get(id);
        if (known !== undefined && (await touch(known.file))) return;
        const file = `segment-${randomUUID()}.bin`;
        ownFiles.add(file);
        written.set(id, { file, ...(await writeFile(join(folder, file), memory)) });
      };
      for (const segment of segments) await writeMissing(segment);
      // Writing may have taken long: what another process has dropped meanwhile is written once more.
      for (const segment of segments) await writeMissing(segment);
      const rows = segments.map(({ id, dead }): SegmentRow => {
        const row = written.get(id) as FileStamp & { readonly file: string };
        return { ...row, dead: toBase64(dead) };
      });
      await writeManifest({ ...stamp, format: snapshotFormat, making, segments: rows });
      const used = new Set(rows.map(({ file }) => file));
      for (const [id, { file }] of written) if (!used.has(file)) written.delete(id);
      await dropUnused(used);
    },
    read: async (databaseId, lastChangeSequence, readFiles) => {
      for (let reading = 1; ; reading++) {
        const manifest = await readManifest(join(folder, manifestName));
        const refusal =
          typeof manifest === 'string'
            ? manifest
            : refuse(manifest, { databaseId, lastChangeSequence, making });
        if (typeof manifest === 'string' || refusal !== undefined) return refusal ?? 'there is none';
        const found = await readSegments(manifest, readFiles);
        const isOutdated =
          typeof found === 'string' &&
          JSON.stringify(await readManifest(join(folder, manifestName))) !== JSON.stringify(manifest);
        if (!isOutdated || reading === readingsMax) return found;
      }
    },
    adopt: (id, { row: { file, bytes, crc32: sum } }) => {
      written.set(id, { file, bytes, crc32: sum });
      ownFiles.add(file);
    },
  };

  async function readSegments(
    { segments, databaseId, changeSequence }: Manifest,
    readFiles: Parameters<SnapshotFolder['read']>[2],
  ): Promise<ReadSnapshot | string> {
    try {
      const memories = await readFiles(
        segments.map(({ file, ...stamp }) => ({ path: join(folder, file), stamp })),
      );
      return {
        stamp: { databaseId, changeSequence },
        segments: memories.map((memory, at) => {
          const row = segments[at] as SegmentRow;
          return { memory, dead: fromBase64(row.dead), row };
        }),
      };
    } catch (cause) {
      return `it is broken: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }
}

/** Why a snapshot is not to be used. */
function refuse(
  manifest: Manifest,
  wanted: { databaseId: string; lastChangeSequence: number; making: string },
): string | undefined {
  if (manifest.format !== snapshotFormat) return 'it is of another format';
  if (manifest.making !== wanted.making) return 'it was made with another termbase or analysis';
  if (manifest.databaseId !== wanted.databaseId) return 'it was made from another database';
  const newest = manifest.newestChange ?? manifest.changeSequence;
  return newest > wanted.lastChangeSequence ? 'it knows changes that the database does not' : undefined;
}

async function readManifest(path: string): Promise<Manifest | string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return 'there is none';
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || String(crc32(body)) !== text.slice(0, end)) return 'its list of segments is broken';
  return JSON.parse(body) as Manifest;
}

function toBase64(records: Uint16Array): string {
  return Buffer.from(records.buffer, records.byteOffset, records.byteLength).toString('base64');
}

function fromBase64(text: string): Uint16Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Uint16Array(bytes.buffer, 0, bytes.length >> 1);
}
