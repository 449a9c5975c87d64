import { batchSize, type ImportWork } from './open-work.ts';
import { recordsNamedAbove } from './reliance-views.ts';
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
    const keptBy = await takeBack(tx, kind, batch);
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

/** Why each record that stays is kept; those that went have null. */
async function takeBack(
  tx: ImportWork['ctx'],
  kind: ImportWork['kind'],
  batch: Awaited<ReturnType<typeof lastWritten>>,
): Promise<Map<string, string | null>> {
  const keptBy = new Map<string, string | null>();
  for (const recordKind of new Set(batch.map((row) => row.recordKind))) {
    const ids = batch.flatMap((row) => (row.recordKind === recordKind ? row.recordId : []));
    for (const id of await recordsNamedAbove(tx, recordKind, ids))
      keptBy.set(id, 'interop.import.namedElsewhere');
  }
  const free = batch.flatMap(({ recordId }) => (keptBy.has(recordId) ? [] : recordId));
  const undone = free.length === 0 ? [] : await kind.undoRows(tx, free);
  for (const { id, kept } of undone) keptBy.set(id, kept);
  return keptBy;
}
