import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InteropTables } from '../tables.gen.ts';
import { isHarvestKind, type HarvestKind } from './kinds.ts';

export type HarvestRow = { kind: HarvestKind; id: string; room: string; changedAt: Date; isDeleted: boolean };
/** `until` counts with its whole second. */
export type HarvestFilter = {
  kinds: readonly HarvestKind[];
  from?: Date | undefined;
  until?: Date | undefined;
  /** What is noted later is never older: only what is, is given. */
  before: Date;
};
export type HarvestPlace = { changedAt: Date; kind: string; id: string };

function harvested(ctx: Ctx, { kinds, from, until, before }: HarvestFilter) {
  return tablesOf<InteropTables>(ctx)
    .selectFrom('interop_harvest_record')
    .where('kind', 'in', [...kinds])
    .where('changed_at', '<', before)
    .$if(from !== undefined, (query) => query.where('changed_at', '>=', from as Date))
    .$if(until !== undefined, (query) => query.where('changed_at', '<=', until as Date));
}

/** The least second that a change noted from now on may carry. */
export async function nextSecond(ctx: Ctx): Promise<Date> {
  const row = await tablesOf<InteropTables>(ctx)
    .selectFrom('interop_harvest_progress')
    .select('next_second')
    .executeTakeFirstOrThrow();
  return row.next_second;
}

/** Records by their last change, those after a place. */
export async function listHarvested(
  ctx: Ctx,
  filter: HarvestFilter,
  { after, limit }: { after?: HarvestPlace | undefined; limit: number },
): Promise<HarvestRow[]> {
  const rows = await harvested(ctx, filter)
    .select(['kind', 'record_id', 'room', 'changed_at', 'is_deleted'])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(changed_at, kind, record_id) > (${after?.changedAt ?? null}, ${after?.kind ?? null}, ${after?.id ?? null})`,
      ),
    )
    .orderBy('changed_at')
    .orderBy('kind')
    .orderBy('record_id')
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

export async function countHarvested(ctx: Ctx, filter: HarvestFilter): Promise<number> {
  const row = await harvested(ctx, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function findHarvested(
  ctx: Ctx,
  kind: HarvestKind,
  id: string,
): Promise<HarvestRow | undefined> {
  const row = await tablesOf<InteropTables>(ctx)
    .selectFrom('interop_harvest_record')
    .select(['kind', 'record_id', 'room', 'changed_at', 'is_deleted'])
    .where('kind', '=', kind)
    .where('record_id', '=', id)
    .executeTakeFirst();
  return row && toRow(row);
}

/** The second of the oldest change; undefined where nothing was ever public. */
export async function oldestChange(ctx: Ctx): Promise<Date | undefined> {
  const row = await tablesOf<InteropTables>(ctx)
    .selectFrom('interop_harvest_record')
    .select('changed_at')
    .orderBy('changed_at')
    .limit(1)
    .executeTakeFirst();
  return row?.changed_at;
}

function toRow(row: {
  kind: string;
  record_id: string;
  room: string;
  changed_at: Date;
  is_deleted: boolean;
}): HarvestRow {
  if (!isHarvestKind(row.kind)) throw new Error(`Nothing of the kind ${row.kind} is harvested`);
  return {
    kind: row.kind,
    id: row.record_id,
    room: row.room,
    changedAt: row.changed_at,
    isDeleted: row.is_deleted,
  };
}
