import { batchSize, type ImportWork } from './open-work.ts';
import { changeRows, lastWritten } from './row-store.ts';
import { findImport, noteImport } from './store.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';

/** Takes the records of an import back, the last first; what others rely on meanwhile is kept, with the reason. */
export async function undoImport(work: ImportWork): Promise<void> {
  while (await undoBatch(work));
}

/** Whether there is more to do. */
async function undoBatch({ ctx, one, kind }: ImportWork): Promise<boolean> {
  return await ctx.transaction(async (tx) => {
    const now = await findImport(tx, one.id, { forChange: true });
    if (now?.state !== 'undoing') return false;
    const batch = await lastWritten(tx, one.id, batchSize);
    const undone =
      batch.length === 0
        ? []
        : await kind.undoRows(
            tx,
            batch.map(({ recordId }) => recordId),
          );
    const keptBy = new Map(undone.map(({ id, kept }) => [id, kept]));
    await changeRows(
      tx,
      one.id,
      batch.map(({ ordinal, recordId }) => {
        const kept = keptBy.get(recordId) ?? null;
        const problems = kept === null ? [] : [{ column: null, code: kept, value: '' }];
        return { ordinal, state: kept === null ? ('undone' as const) : ('kept' as const), problems };
      }),
    );
    const doneCount = now.doneCount + batch.length;
    const isMore = batch.length === batchSize;
    await noteImport(tx, one.id, { doneCount, ...(!isMore && { state: 'undone' }) });
    if (!isMore) {
      const ref = { room: 'interop', kind: 'import', id: one.id };
      await recordAudit(tx, { action: 'interop.import.undone', ref, details: { count: doneCount } });
    }
    return isMore;
  });
}
