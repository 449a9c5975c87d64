import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { groupsOf, mediansOf } from './counting-views.ts';

/** Key of the advisory lock that lets one count at a time. */
const countLock = 4_520_011;

const recordColumns = [
  'kind',
  'number',
  'country',
  'region',
  'field',
  'is_public',
  'is_open',
  'listed_on',
  'month',
  'depth',
  'reached_on',
  'matched_days',
  'interested_days',
  'talking_days',
  'signed_days',
  'running_days',
  'landed_days',
] as const;
const columnsOf = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

/**
 * Keeps what was counted, as one step: selections in the columns of the three tables; and what comes of the records without
 * a filter. Rows that did not change are left alone, so that a count of an idle house writes next to nothing.
 */
export async function keepCount(
  ctx: Ctx,
  { records, losses, stays }: Record<'records' | 'losses' | 'stays', RawBuilder<unknown>>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(countLock)})`.execute(tx.db);
    const kept = recordColumns.map((name) => sql.ref(`cooperation_funnel_record.${name}`));
    const counted = recordColumns.map((name) => sql.ref(`excluded.${name}`));
    await sql`create temporary table funnel_now on commit drop as
      select * from (${records}) as now (listing_id, ${columnsOf(recordColumns)})`.execute(tx.db);
    await sql`delete from cooperation_funnel_record
      where listing_id not in (select listing_id from funnel_now)`.execute(tx.db);
    await sql`
      insert into cooperation_funnel_record (listing_id, ${columnsOf(recordColumns)})
      select listing_id, ${columnsOf(recordColumns)} from funnel_now
      on conflict (listing_id) do update set (${columnsOf(recordColumns)}) = row (${sql.join(counted)})
      where (${sql.join(kept)}) is distinct from (${sql.join(counted)})`.execute(tx.db);
    await sql`drop table funnel_now`.execute(tx.db);
    await keepWhole(tx);
    await sql`delete from cooperation_funnel_loss`.execute(tx.db);
    await sql`insert into cooperation_funnel_loss
      (month, stage, what, reason, kind, country, region, field, is_public, count) ${losses}`.execute(tx.db);
    await sql`delete from cooperation_funnel_stay`.execute(tx.db);
    await sql`insert into cooperation_funnel_stay
      (subject_kind, state, position, month, days, kind, country, region, field, is_public) ${stays}`.execute(
      tx.db,
    );
    await sql`insert into cooperation_funnel_count (id, counted_at) values (1, ${ctx.clock()})
      on conflict (id) do update set counted_at = excluded.counted_at`.execute(tx.db);
  });
}

async function keepWhole(tx: Ctx): Promise<void> {
  await sql`delete from cooperation_funnel_group`.execute(tx.db);
  await sql`delete from cooperation_funnel_median`.execute(tx.db);
  for (const isPublicOnly of [true, false]) {
    const isChosen = isPublicOnly ? sql<boolean>`is_public` : sql<boolean>`true`;
    await sql`insert into cooperation_funnel_group (public_only, grouping, name, depth, count)
      select ${isPublicOnly}::boolean, * from (${groupsOf(isChosen)}) whole`.execute(tx.db);
    await sql`insert into cooperation_funnel_median
      (public_only, matched, interested, talking, signed, running, landed)
      select ${isPublicOnly}::boolean, * from (${mediansOf(isChosen)}) whole`.execute(tx.db);
  }
}
