import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Funnel, FunnelFilter, LossRow } from './contract.ts';
import { lostPart } from './counting-views.ts';
import { tenthsOf } from './rules.ts';
import type { FunnelStage } from './vocabulary.ts';

type Loss = Funnel['losses'][number];

/** SQL of `lost` and its `listing`: lost in the period, of a record under the filter. */
function isIn(filter: FunnelFilter): RawBuilder<boolean> {
  const { from = null, to = null, field = null, region = null, country = null, kind = null } = filter;
  return sql<boolean>`
    (${from}::date is null or lost.at >= ${from}::date::timestamp at time zone 'UTC')
    and (${to}::date is null or lost.at < (${to}::date + 1)::timestamp at time zone 'UTC')
    and (${field}::text is null or left(listing.grnti_primary, 2) = ${field}::text)
    and (${region}::text is null or listing.region = ${region}::text)
    and (${country}::text is null or listing.country = ${country}::text)
    and (${kind}::text is null or listing.kind = ${kind}::text)`;
}

/** Matches dismissed, interests declined or failed, projects terminated, records withdrawn or expired unmet. */
export async function countLosses(ctx: Ctx, filter: FunnelFilter): Promise<Loss[]> {
  const { rows } = await sql<{ stage: FunnelStage; what: string; reason: string | null; count: number }>`
    with ${lostPart}
    select lost.stage, lost.what, lost.reason, count(*) as count
    from lost left join catalogue_listing listing on listing.id = lost.listing_id
    where ${isIn(filter)} group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 100`.execute(ctx.db);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The records behind one of these counts, the last loss first. */
export async function listLost(
  ctx: Ctx,
  filter: FunnelFilter,
  { stage, what, reason = null }: { stage: FunnelStage; what: string; reason?: string | undefined | null },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: LossRow[]; total: number }> {
  const asked = sql`
    from lost left join catalogue_listing listing on listing.id = lost.listing_id
    where ${isIn(filter)} and lost.stage = ${stage} and lost.what = ${what}
      and lost.reason is not distinct from ${reason}::text`;
  const { rows } = await sql<LossRow>`
    with ${lostPart}
    select listing.id as "listingId", listing.kind, listing.number,
      to_char(lost.at at time zone 'UTC', 'YYYY-MM-DD') as "lostOn"
    ${asked} order by lost.at desc, listing.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`
    with ${lostPart} select count(*)::int as total ${asked}`.execute(ctx.db);
  return { items: rows, total: counted.rows[0]?.total ?? 0 };
}

/** How long interests and projects stayed in the states they left in the period, and how many wait there now. */
export async function countTimes(ctx: Ctx, filter: FunnelFilter): Promise<Funnel['times']> {
  const { from = null, to = null } = filter;
  const { rows } = await sql<{
    kind: 'interest' | 'project';
    state: string;
    count: number;
    median: number | null;
    p90: number | null;
    waiting: number;
  }>`
    with stays as (
      select subject_kind as kind, to_state as state, at as since, sequence,
        lead(at) over (partition by subject_kind, subject_id order by sequence) as until
      from cooperation_step
    )
    select kind, state, count(until) filter (where ${inPeriod(from, to)}) as count,
      percentile_cont(0.5) within group (order by extract(epoch from until - since) / 86400)
        filter (where until is not null and ${inPeriod(from, to)}) as median,
      percentile_cont(0.9) within group (order by extract(epoch from until - since) / 86400)
        filter (where until is not null and ${inPeriod(from, to)}) as p90,
      count(*) filter (where until is null) as waiting
    from stays group by kind, state order by kind, min(sequence), state`.execute(ctx.db);
  return rows.map((row) => ({
    kind: row.kind,
    state: row.state,
    count: Number(row.count),
    medianDays: tenthsOf(row.median),
    p90Days: tenthsOf(row.p90),
    waiting: Number(row.waiting),
  }));
}

const inPeriod = (from: string | null, to: string | null) => sql`
  (${from}::date is null or until >= ${from}::date::timestamp at time zone 'UTC')
  and (${to}::date is null or until < (${to}::date + 1)::timestamp at time zone 'UTC')`;

/** Projects that no listing led to. */
export async function countOutside(ctx: Ctx): Promise<Funnel['outside']> {
  const { rows } = await sql<{ projects: number; running: number; landed: number }>`
    select count(*)::int as projects,
      (count(*) filter (where exists (select 1 from cooperation_step step where step.subject_kind = 'project'
        and step.subject_id = project.id and step.to_state = 'running')))::int as running,
      (count(landing.project_id))::int as landed
    from cooperation_project project left join cooperation_landing landing on landing.project_id = project.id
    where project.listing_id is null`.execute(ctx.db);
  return rows[0] ?? { projects: 0, running: 0, landed: 0 };
}
