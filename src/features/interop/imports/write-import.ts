import { sql } from 'kysely';
import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Files } from './open-file.ts';
import { batchSize, readWork, type ImportWork } from './open-work.ts';
import type { FileRow } from './read-rows.ts';
import { changeRows, nextRows, type RowChange } from './row-store.ts';
import { findImport, noteImport, noteProgress } from './store.ts';

/** Writes the good rows of a checked import, as its owner chose: all of them or none, or each batch for itself. */
export async function writeImport(work: ImportWork, files: Files): Promise<void> {
  const rows = await readWork(work, files);
  if (work.one.writeMode === 'all') await writeAll(work, rows);
  else while (await writeGood(work, rows));
}

/** One batch in one transaction, with the note of it. Whether there is more to do. */
async function writeGood(work: ImportWork, rows: readonly FileRow[]): Promise<boolean> {
  return await work.ctx.transaction(async (tx) => {
    const now = await findImport(tx, work.one.id, { forChange: true });
    if (now?.state !== 'writing') return false;
    const batch = await nextRows(tx, now.id, 'good', { limit: batchSize });
    await writeBatch({ ...work, ctx: tx }, rows, batch);
    const doneCount = now.doneCount + batch.length;
    const isMore = batch.length === batchSize;
    await noteImport(tx, now.id, { doneCount, ...(!isMore && { state: 'done' }) });
    if (!isMore) await auditDone(tx, now.id, doneCount);
    return isMore;
  });
}

/** How long a transaction of a whole file goes without telling how far it is. */
const tellEveryMs = 1_000;

/**
 * The whole file in one transaction: broken off anywhere, it leaves nothing. How far it is goes out beside it, where the
 * database has more than one connection; it looks itself whether it was cancelled.
 */
async function writeAll(work: ImportWork, rows: readonly FileRow[]): Promise<void> {
  const { id } = work.one;
  let done = 0;
  let telling: Promise<void> = Promise.resolve();
  let isTelling = false;
  const timer = setInterval(() => {
    if (isTelling) return;
    isTelling = true;
    telling = noteProgress(work.ctx, id, done)
      .catch((error: unknown) => work.ctx.log.warn({ err: error, id }, 'progress could not be told'))
      .finally(() => {
        isTelling = false;
      });
  }, tellEveryMs);
  try {
    await work.ctx.transaction(async (tx) => {
      for (let after = -1; ;) {
        await requireWriting(tx, id);
        const batch = await nextRows(tx, id, 'good', { limit: batchSize, after });
        const refused = await writeBatch({ ...work, ctx: tx }, rows, batch);
        if (refused.length > 0) throw new RowsRefused(refused);
        done += batch.length;
        after = batch.at(-1) ?? after;
        if (batch.length < batchSize) break;
      }
      await requireWriting(tx, id, { forChange: true });
      await noteImport(tx, id, { state: 'done', doneCount: done });
      await auditDone(tx, id, done);
    });
  } catch (error) {
    if (error instanceof RowsRefused) await sendBack(work.ctx, id, error.rows);
    else if (!(error instanceof Stopped)) throw error;
  } finally {
    clearInterval(timer);
    await telling;
  }
}

class Stopped extends Error {}

class RowsRefused extends Error {
  readonly rows: readonly RowChange[];
  constructor(rows: readonly RowChange[]) {
    super('rows are refused that were good');
    this.rows = rows;
  }
}

async function requireWriting(ctx: Ctx, id: string, lock = {}): Promise<void> {
  const now = await findImport(ctx, id, lock);
  if (now?.state !== 'writing') throw new Stopped();
}

/** Nothing was written: rows are wrong now that were good when they were looked at. */
async function sendBack(ctx: Ctx, id: string, refused: readonly RowChange[]): Promise<void> {
  await ctx.transaction(async (tx) => {
    const now = await findImport(tx, id, { forChange: true });
    if (now?.state !== 'writing') return;
    await changeRows(
      tx,
      id,
      refused.map((row) => ({ ...row, state: 'wrong' as const })),
    );
    const fault = { code: 'interop.import.rowsNotGoodAnyMore', params: { count: refused.length } };
    await noteImport(tx, id, { state: 'checked', doneCount: 0 }, fault);
  });
}

/** Writes rows by their ordinals, but those that are no longer good, which it tells. */
async function writeBatch(
  { ctx, one, kind, wish }: ImportWork,
  rows: readonly FileRow[],
  ordinals: readonly number[],
): Promise<RowChange[]> {
  if (ordinals.length === 0) return [];
  // Two files with the same records at once: the second sees what the first wrote.
  await sql`select pg_advisory_xact_lock(hashtext(${`interop.import.${kind.kind}`}))`.execute(ctx.db);
  const batch = ordinals.map((ordinal) => {
    const found = rows[ordinal];
    if (!found || !('row' in found)) throw new AppError('conflict', 'interop.import.fileChanged');
    return found;
  });
  const problems = await kind.checkRows(
    ctx,
    batch.map(({ row }) => row),
    wish,
  );
  const good = batch.filter((_, at) => (problems[at] ?? []).length === 0);
  const refused = batch.flatMap(({ ordinal }, at): RowChange[] => {
    const told = problems[at] ?? [];
    return told.length > 0 ? [{ ordinal, state: 'refused', problems: told }] : [];
  });
  const refs =
    good.length === 0
      ? []
      : await kind.writeRows(
          ctx,
          good.map(({ row }) => row),
          wish,
        );
  const written = good.map(({ ordinal }, at): RowChange => {
    const record = refs[at];
    if (!record) throw new Error(`The kind ${kind.kind} told no address of a record it wrote`);
    return { ordinal, state: 'written', problems: [], record };
  });
  await changeRows(ctx, one.id, [...written, ...refused]);
  return refused;
}

async function auditDone(ctx: Ctx, id: string, count: number): Promise<void> {
  const ref = { room: 'interop', kind: 'import', id };
  await recordAudit(ctx, { action: 'interop.import.written', ref, details: { count } });
}
