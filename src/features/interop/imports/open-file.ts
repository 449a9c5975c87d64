import { AppError } from '../../../shared/app-error.ts';
import { replaceForbidden } from '../../../shared/replace-forbidden.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords, type FileRecord } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { TableImport } from '../../../platform/imports/table-import.ts';
import { readTable, type ReadWish } from '../../../platform/tables/read-table.ts';
import type { ReadTable } from '../../../platform/tables/table.ts';
import { recogniseColumns } from './read-columns.ts';
import { columnsMax, fileMegabytesMax, rowsMax } from './vocabulary.ts';

export type Files = Pick<FileStore, 'read'>;

/** The record of a file the actor uploaded; others' are as if they were not there (`platform.fileNotFound`). */
export async function findOwnFile(ctx: Ctx, fileId: string): Promise<FileRecord> {
  const { actor } = ctx;
  const [record] = await findFileRecords(ctx, [fileId]);
  if (!record || actor.kind !== 'person' || record.uploadedBy !== actor.personId) throw fileNotFound();
  return record;
}

const fileNotFound = () => new AppError('notFound', 'platform.fileNotFound');

/**
 * The table of a file the actor uploaded, its cells as the database can keep them. Lines above the headings (what an
 * export says of itself) are passed over. Refuses with `platform.fileNotFound` and `platform.table.*`.
 */
export async function readOwnTable(
  ctx: Ctx,
  files: Files,
  fileId: string,
  kind: TableImport,
  wish: Pick<ReadWish, 'encoding' | 'sheet'>,
): Promise<ReadTable> {
  await findOwnFile(ctx, fileId);
  const stored = await files.read(fileId);
  if (!stored) {
    ctx.log.error({ fileId }, 'the bytes of a file are missing');
    throw fileNotFound();
  }
  const bytesMax = fileMegabytesMax * 1_000_000;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stored.stream) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    // Left unread: `readTable` refuses what is too large in its own words.
    if (size > bytesMax) break;
  }
  const table = await readTable(Buffer.concat(chunks), {
    ...wish,
    limits: { rowsMax, columnsMax, bytesMax },
  });
  return withoutPreface(kind, {
    ...table,
    header: table.header.map(replaceForbidden),
    rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.map(replaceForbidden) })),
  });
}

/** Exports of this platform say above their headings what was asked. */
const prefaceRowsMax = 30;

function withoutPreface(kind: TableImport, table: ReadTable): ReadTable {
  const known = (cells: readonly string[]) => recogniseColumns(kind, cells).filter(Boolean).length;
  if (known(table.header) > 0) return table;
  const at = table.rows.slice(0, prefaceRowsMax).findIndex(({ cells }) => known(cells) >= 2);
  const found = table.rows[at];
  if (!found) return table;
  const rows = table.rows.slice(at + 1);
  if (rows.length === 0) throw new AppError('invalid', 'platform.table.noRows');
  return { ...table, header: found.cells, rows };
}
