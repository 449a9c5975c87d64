import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InteropTables } from '../tables.gen.ts';
import type { HarvestKind } from './kinds.ts';

/**
 * Locks the progress until the transaction ends; gives the last change that was followed, and the second that is noted
 * with what changes now: not before that of any answer given so far.
 */
export async function lockProgress(tx: Ctx): Promise<{ sequence: number; second: Date }> {
  const row = await tablesOf<InteropTables>(tx)
    .selectFrom('interop_harvest_progress')
    .select(['document_sequence', 'next_second'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const now = Math.floor(tx.clock().getTime() / 1000) * 1000;
  return {
    sequence: Number(row.document_sequence),
    second: new Date(Math.max(now, row.next_second.getTime())),
  };
}

/** `nextSecond`: what is noted later is never older; what is older is served from the end of the transaction on. */
export async function noteProgress(
  tx: Ctx,
  { sequence, nextSecond }: { sequence: number; nextSecond: Date },
): Promise<void> {
  await tablesOf<InteropTables>(tx)
    .updateTable('interop_harvest_progress')
    .set({ document_sequence: sequence, next_second: nextSecond })
    .execute();
}

export type HarvestWrite = { kind: HarvestKind; id: string; room: string; contentHash: string };

/** A record as it was noted last. */
export type KnownRecord = { isDeleted: boolean; contentHash: string };

/** What is noted of records so far, by kind and id as `keyOf` writes them; the others were never noted. */
export async function findHarvested(
  tx: Ctx,
  records: readonly { kind: HarvestKind; id: string }[],
): Promise<Map<string, KnownRecord>> {
  if (records.length === 0) return new Map();
  const kinds = records.map(({ kind }) => kind);
  const ids = records.map(({ id }) => id);
  const { rows } = await sql<{ kind: string; record_id: string; is_deleted: boolean; content_hash: string }>`
    select kind, record_id, is_deleted, content_hash from interop_harvest_record
    where (kind, record_id) in (select * from unnest(${sql.val(kinds)}::text[], ${sql.val(ids)}::text[]))`.execute(
    tx.db,
  );
  return new Map(
    rows.map((row) => [
      keyOf(row.kind, row.record_id),
      { isDeleted: row.is_deleted, contentHash: row.content_hash },
    ]),
  );
}

export function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/** Notes records with their new contents and the second of the change. */
export async function putHarvested(
  tx: Ctx,
  records: readonly HarvestWrite[],
  changedAt: Date,
): Promise<void> {
  if (records.length === 0) return;
  await tablesOf<InteropTables>(tx)
    .insertInto('interop_harvest_record')
    .values(
      records.map(({ kind, id, room, contentHash }) => ({
        ...{ kind, record_id: id, room, changed_at: changedAt },
        ...{ is_deleted: false, content_hash: contentHash },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind', 'record_id']).doUpdateSet((set) => ({
        room: set.ref('excluded.room'),
        changed_at: set.ref('excluded.changed_at'),
        is_deleted: set.ref('excluded.is_deleted'),
        content_hash: set.ref('excluded.content_hash'),
      })),
    )
    .execute();
}

/** Leaves deleted records, which others shall hear of. */
export async function removeHarvested(
  tx: Ctx,
  records: readonly { kind: HarvestKind; id: string }[],
  changedAt: Date,
): Promise<void> {
  if (records.length === 0) return;
  const kinds = records.map(({ kind }) => kind);
  const ids = records.map(({ id }) => id);
  await sql`update interop_harvest_record set is_deleted = true, content_hash = '', changed_at = ${changedAt}
    where (kind, record_id) in (
      select * from unnest(${sql.val(kinds)}::text[], ${sql.val(ids)}::text[]))`.execute(tx.db);
}

/** Records noted with this second or a later one. */
export async function countSince(tx: Ctx, second: Date): Promise<number> {
  const { count } = await tablesOf<InteropTables>(tx)
    .selectFrom('interop_harvest_record')
    .where('changed_at', '>=', second)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
