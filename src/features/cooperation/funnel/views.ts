import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { FunnelFilter, FunnelRow } from './contract.ts';
import { funnelStages, type FunnelStage } from './vocabulary.ts';

/**
 * One row for each record of the cohort with the moment it reached each stage. What stands further counts for all
 * before it, so that no stage is larger than the one it follows from.
 */
function cohort(filter: FunnelFilter): RawBuilder<unknown> {
  const { from = null, to = null, field = null, region = null, country = null, kind = null } = filter;
  return sql`
    with paired as (
      select id, min(found_at) as at from (
        select left_id as id, found_at from matching_pair union all select right_id, found_at from matching_pair
      ) sides group by id
    ), talks as (
      select interest.listing_id as id, min(interest.sent_at) as interested,
        min(step.at) filter (where step.to_state = 'negotiating') as talking,
        min(step.at) filter (where step.to_state = 'agreed') as agreed
      from cooperation_interest interest
      left join cooperation_step step on step.subject_kind = 'interest' and step.subject_id = interest.id
      group by interest.listing_id
    ), works as (
      select project.listing_id as id, min(step.at) filter (where step.to_state = 'approved') as approved,
        min(step.at) filter (where step.to_state = 'running') as running, min(landing.written_at) as landed
      from cooperation_project project
      left join cooperation_step step on step.subject_kind = 'project' and step.subject_id = project.id
      left join cooperation_landing landing on landing.project_id = project.id
      where project.listing_id is not null group by project.listing_id
    ), reached as (
      select listing.id, listing.kind, listing.number, listing.published_at as listed, paired.at as matched,
        talks.interested, talks.talking, least(talks.agreed, works.approved) as signed, works.running, works.landed
      from catalogue_listing listing
      left join paired on paired.id = listing.id
      left join talks on talks.id = listing.id
      left join works on works.id = listing.id
      where listing.published_at is not null
        and (${from}::date is null or listing.published_at >= ${from}::date::timestamp at time zone 'UTC')
        and (${to}::date is null or listing.published_at < (${to}::date + 1)::timestamp at time zone 'UTC')
        and (${field}::text is null or left(listing.grnti_primary, 2) = ${field}::text)
        and (${region}::text is null or listing.region = ${region}::text)
        and (${country}::text is null or listing.country = ${country}::text)
        and (${kind}::text is null or listing.kind = ${kind}::text)
    ), counted as (
      select *, case when landed is not null then 7 when running is not null then 6 when signed is not null then 5
        when talking is not null then 4 when interested is not null then 3 when matched is not null then 2 else 1
        end as depth
      from reached
    )`;
}

const medianDays = (from: string, to: string) => sql`
  percentile_cont(0.5) within group (order by greatest(0, extract(epoch from ${sql.ref(to)} - ${sql.ref(from)})) / 86400)
    filter (where ${sql.ref(to)} is not null and ${sql.ref(from)} is not null)`;

type Counts = Record<FunnelStage, number>;
export type CohortFigures = {
  counts: Counts;
  /** Median days from the stage before, of those whose both days are known. */
  medianDays: Record<FunnelStage, number | null>;
  /** By the month of publication (UTC), the last twenty-four months that have any. */
  months: { month: string; counts: Counts }[];
};

/** How many of the cohort reached each stage, in all and by month, and how long after the one before. */
export async function countCohort(ctx: Ctx, filter: FunnelFilter): Promise<CohortFigures> {
  const medians = funnelStages
    .slice(1)
    .map((stage, at) => sql`${medianDays(funnelStages[at] ?? 'listed', stage)} as ${sql.ref(stage)}`);
  const { rows } = await sql<
    { months: { month: string; depth: number; count: number }[] | null } & Record<FunnelStage, number | null>
  >`
    ${cohort(filter)}, by_month as (
      select to_char(listed at time zone 'UTC', 'YYYY-MM') as month, depth, count(*) as count
      from counted group by 1, 2
    )
    select (select json_agg(by_month order by month) from by_month) as months, ${sql.join(medians)}
    from counted where depth > 1`.execute(ctx.db);
  const [row] = rows;
  const months = new Map<string, Counts>();
  const counts = emptyCounts();
  for (const { month, depth, count } of row?.months ?? []) {
    const ofMonth = months.get(month) ?? emptyCounts();
    for (const stage of funnelStages.slice(0, depth)) {
      ofMonth[stage] += Number(count);
      counts[stage] += Number(count);
    }
    months.set(month, ofMonth);
  }
  const daysOf = (stage: FunnelStage) => {
    const days = row?.[stage] ?? null;
    return days === null ? null : Math.round(Number(days) * 10) / 10;
  };
  return {
    counts,
    medianDays: Object.fromEntries(
      funnelStages.map((stage) => [stage, stage === 'listed' ? null : daysOf(stage)]),
    ) as CohortFigures['medianDays'],
    months: [...months].slice(-24).map(([month, ofMonth]) => ({ month, counts: ofMonth })),
  };
}

function emptyCounts(): Counts {
  return { listed: 0, matched: 0, interested: 0, talking: 0, signed: 0, running: 0, landed: 0 };
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
    from counted where depth >= ${least}
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
