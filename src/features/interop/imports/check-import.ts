import type { RowProblem } from '../../../platform/imports/table-import.ts';
import type { Files } from './open-file.ts';
import { batchSize, readWork, type ImportWork } from './open-work.ts';
import type { FileRow } from './read-rows.ts';
import { insertRows } from './row-store.ts';
import { findImport, noteImport } from './store.ts';

/**
 * Looks at every row and keeps what would become of it; nothing else is written. Each batch stands in one transaction
 * with the note how far it is: after a crash it goes on behind the last one.
 */
export async function checkImport(work: ImportWork, files: Files): Promise<void> {
  const rows = await readWork(work, files);
  await noteImport(work.ctx, work.one.id, { rowCount: rows.length });
  while (await checkBatch(work, rows));
}

/** Whether there is more to do. */
async function checkBatch(work: ImportWork, rows: readonly FileRow[]): Promise<boolean> {
  return await work.ctx.transaction(async (tx) => {
    const now = await findImport(tx, work.one.id, { forChange: true });
    if (now?.state !== 'checking') return false;
    // Stopped and begun anew with other columns: another job has it.
    if (JSON.stringify(now.columns) !== JSON.stringify(work.one.columns)) return false;
    const batch = rows.slice(now.doneCount, now.doneCount + batchSize);
    await insertRows(tx, now.id, await judge({ ...work, ctx: tx }, batch));
    const doneCount = now.doneCount + batch.length;
    const isMore = doneCount < rows.length;
    await noteImport(tx, now.id, { doneCount, ...(!isMore && { state: 'checked' }) });
    return isMore;
  });
}

/** The rows with all that is wrong with them, also by what the database knows. */
async function judge({ ctx, kind, wish }: ImportWork, batch: readonly FileRow[]) {
  const readable = batch.flatMap((row) => ('row' in row ? [row.row] : []));
  const told = readable.length === 0 ? [] : await kind.checkRows(ctx, readable, wish);
  let at = 0;
  return batch.map((row) => {
    const { ordinal, line, title } = row;
    const problems: readonly RowProblem[] = 'row' in row ? (told[at++] ?? []) : row.problems;
    return { ordinal, line, title, problems };
  });
}
