import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { chosenAt, singles } from './filter-views.ts';
import type { RecordFilter } from './record-filter.ts';
import type { Grouping, RecordKind, RecordState } from './vocabulary.ts';

/** When counts can be taken: as of `looked` at the latest, and not before `first`; null while nothing was read. */
export async function findReadings(ctx: Ctx): Promise<{ first: Date; looked: Date } | null> {
  const { rows } = await sql<{ first: Date | null; looked: Date | null }>`
    select (select min(moment) from insights_reading) as first, looked_at as looked
    from insights_reading_turn where id = 1`.execute(ctx.db);
  const { first, looked } = rows[0] ?? { first: null, looked: null };
  return first && looked ? { first, looked } : null;
}

/** The reading that answers for a moment: what is begun after it is not seen half. */
export async function readingAt(ctx: Ctx, moment: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ moment: Date | null }>`
    select max(moment) as moment from insights_reading where moment <= ${moment}`.execute(ctx.db);
  return rows[0]?.moment ?? undefined;
}

export async function countChosen(ctx: Ctx, filter: RecordFilter, moment: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from insights_record record
    where ${chosenAt(moment, filter)}`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}

/** What a record has none, one or several of: its codes, and which of them it is sorted by. */
const sortedByMany = {
  field: { codes: sql`record.fields`, isGroup: sql`length(code) = 2` },
  region: { codes: sql`record.regions`, isGroup: sql`true` },
  country: { codes: sql`record.countries`, isGroup: sql`true` },
} as const;

export type Group = { value: string | null; count: number };

/**
 * Counts by what they are sorted into, null for what says nothing of it, in no order; and how many records there are in all,
 * each once. Records with the same codes are counted before the codes are taken apart.
 */
export async function countGroups(
  ctx: Ctx,
  filter: RecordFilter,
  moment: Date,
  grouping: Grouping,
): Promise<{ groups: Group[]; total: number }> {
  const many = grouping in sortedByMany ? sortedByMany[grouping as keyof typeof sortedByMany] : undefined;
  const found = many ? many.codes : singles[grouping as keyof typeof singles];
  const parts = many
    ? sql`left join lateral (select code from unnest(found) as code where ${many.isGroup}) part on true`
    : sql``;
  const { rows } = await sql<Group & { total: number }>`
    with counted as (
      select ${found} as found, count(*)::int as count
      from insights_record record where ${chosenAt(moment, filter)} group by 1
    )
    select ${many ? sql`part.code` : sql`found`} as value, sum(count)::int as count,
      (select sum(count)::int from counted) as total
    from counted ${parts} group by 1`.execute(ctx.db);
  return { groups: rows.map(({ value, count }) => ({ value, count })), total: rows[0]?.total ?? 0 };
}

export type ChosenRow = {
  kind: RecordKind;
  id: string;
  state: RecordState | null;
  countries: string[];
  regions: string[];
  fields: string[];
  begins: string | null;
  ends: string | null;
};

/** A page of the rows, the latest beginning first. */
export async function listChosen(
  ctx: Ctx,
  filter: RecordFilter,
  moment: Date,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ChosenRow[]> {
  const { rows } = await sql<ChosenRow>`select kind, id, state, countries, regions, fields, begins, ends
    from insights_record record where ${chosenAt(moment, filter)}
    order by begins_first desc nulls last, kind, id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    ctx.db,
  );
  return rows;
}
