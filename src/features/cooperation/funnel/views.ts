import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { FunnelFilter, FunnelRow } from './contract.ts';
import { countedParts } from './counting-views.ts';
import { emptyCounts, tenthsOf, type StageCounts } from './rules.ts';
import { funnelStages, type FunnelStage } from './vocabulary.ts';

/** `chosen`: one row for each record of the cohort with the moment it reached each stage (`countedParts`). */
function cohort(filter: FunnelFilter): RawBuilder<unknown> {
  const { from = null, to = null, field = null, region = null, country = null, kind = null } = filter;
  return sql`
    with ${countedParts}, chosen as (
      select * from counted
      where (${from}::date is null or listed >= ${from}::date::timestamp at time zone 'UTC')
        and (${to}::date is null or listed < (${to}::date + 1)::timestamp at time zone 'UTC')
        and (${field}::text is null or left(field, 2) = ${field}::text)
        and (${region}::text is null or region = ${region}::text)
        and (${country}::text is null or country = ${country}::text)
        and (${kind}::text is null or kind = ${kind}::text)
    )`;
}

const medianDays = (from: string, to: string) => sql`
  percentile_cont(0.5) within group (order by greatest(0, extract(epoch from ${sql.ref(to)} - ${sql.ref(from)})) / 86400)
    filter (where ${sql.ref(to)} is not null and ${sql.ref(from)} is not null)`;

export type CohortFigures = {
  counts: StageCounts;
  /** Median days from the stage before, of those whose both days are known. */
  medianDays: Record<FunnelStage, number | null>;
  /** By the month of publication (UTC), the last twenty-four months that have any. */
  months: { month: string; counts: StageCounts }[];
};

/** How many of the cohort reached each stage, in all and by month, and how long after the one before. */
export async function countCohort(ctx: Ctx, filter: FunnelFilter): Promise<CohortFigures> {
  const medians = funnelStages
    .slice(1)
    .map((stage, at) => sql`${medianDays(funnelStages[at] ?? 'listed', stage)} as ${sql.ref(stage)}`);
  // Two passes over the cohort are cheaper than one that is written down in between.
  const [counted, days] = await Promise.all([
    sql<{ month: string; depth: number; count: number }>`
      ${cohort(filter)}
      select to_char(month, 'YYYY-MM') as month, depth, count from (
        select date_trunc('month', listed at time zone 'UTC') as month, depth, count(*)::int as count
        from chosen group by 1, 2
      ) by_month order by month`.execute(ctx.db),
    sql<Record<FunnelStage, number | null>>`
      ${cohort(filter)} select ${sql.join(medians)} from chosen where depth > 1`.execute(ctx.db),
  ]);
  const months = new Map<string, StageCounts>();
  const counts = emptyCounts();
  for (const { month, depth, count } of counted.rows) {
    const ofMonth = months.get(month) ?? emptyCounts();
    for (const stage of funnelStages.slice(0, depth)) {
      ofMonth[stage] += count;
      counts[stage] += count;
    }
    months.set(month, ofMonth);
  }
  return {
    counts,
    medianDays: Object.fromEntries(
      funnelStages.map((stage) => [stage, tenthsOf(days.rows[0]?.[stage])]),
    ) as CohortFigures['medianDays'],
    months: [...months].slice(-24).map(([month, ofMonth]) => ({ month, counts: ofMonth })),
  };
}

/** The records of the cohort that reached a stage, those that went furthest first. */
export async function listReached(
  ctx: Ctx,
  filter: FunnelFilter,
  stage: FunnelStage,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: FunnelRow[]; total: number }> {
  const least = funnelStages.indexOf(stage) + 1;
  const { rows } = await sql<{
    id: string;
    kind: 'offer' | 'request';
    number: string;
    listed: string;
    depth: number;
    since: string | null;
    total: number;
  }>`
    ${cohort(filter)}
    select id, kind, number, to_char(listed at time zone 'UTC', 'YYYY-MM-DD') as listed, depth,
      to_char((array[listed, matched, interested, talking, signed, running, landed])[depth] at time zone 'UTC',
        'YYYY-MM-DD') as since, count(*) over () as total
    from chosen where depth >= ${least}
    order by depth desc, listed desc, id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return {
    total: Number(rows[0]?.total ?? 0),
    items: rows.map((row) => ({
      listingId: row.id,
      kind: row.kind,
      number: row.number,
      listedOn: row.listed,
      stage: funnelStages[row.depth - 1] ?? 'listed',
      reachedOn: row.since,
    })),
  };
}
