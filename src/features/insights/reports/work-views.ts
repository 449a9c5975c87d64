import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { funnelStages, type FunnelStage } from '../../cooperation/funnel/vocabulary.ts';
import { boundsOf } from './rules.ts';
import { reportItemsMax } from './vocabulary.ts';

/** Of a month and of the month before. */
export type Pair = { value: number; before: number };
type Bounds = ReturnType<typeof boundsOf>;

const startOf = (day: string) => sql`(${day}::date::timestamp at time zone 'UTC')`;
/** The moment lies in the month or the month before. */
const isRecent = (moment: string, { before, next }: Bounds) =>
  sql`${sql.ref(moment)} >= ${startOf(before)} and ${sql.ref(moment)} < ${startOf(next)}`;
const inMonth = (moment: string, { first }: Bounds) => sql`${sql.ref(moment)} >= ${startOf(first)}`;
const pairOf = (row: Record<'value' | 'before', number> | undefined): Pair => ({
  value: Number(row?.value ?? 0),
  before: Number(row?.before ?? 0),
});

/** What happened in the months: how many records, interests and projects came to each stage in them. */
export async function countSteps(ctx: Ctx, month: string): Promise<Record<FunnelStage, Pair>> {
  const bounds = boundsOf(month);
  const { rows } = await sql<{ stage: FunnelStage } & Pair>`
    with happened as (
      select 'listed' as stage, id, published_at as at from catalogue_listing where ${isRecent('published_at', bounds)}
      union all
      select 'matched', id, min(found_at) from (
        select left_id as id, found_at from matching_pair union all select right_id, found_at from matching_pair
      ) sides group by id having ${sql`min(found_at) >= ${startOf(bounds.before)} and min(found_at) < ${startOf(bounds.next)}`}
      union all
      select 'interested', id, sent_at from cooperation_interest where ${isRecent('sent_at', bounds)}
      union all
      select case to_state when 'negotiating' then 'talking' when 'running' then 'running' else 'signed' end,
        subject_id, min(at)
      from cooperation_step where ${isRecent('at', bounds)} and (
        (subject_kind = 'interest' and to_state in ('negotiating', 'agreed'))
        or (subject_kind = 'project' and to_state in ('approved', 'running')))
      group by 1, 2
      union all
      select 'landed', project_id, landed_on::timestamp at time zone 'UTC' from cooperation_landing
      where landed_on >= ${bounds.before}::date and landed_on < ${bounds.next}::date
    )
    select stage, count(*) filter (where ${inMonth('at', bounds)}) as value,
      count(*) filter (where not (${inMonth('at', bounds)})) as before
    from happened group by stage`.execute(ctx.db);
  return Object.fromEntries(
    funnelStages.map((stage) => [stage, pairOf(rows.find((row) => row.stage === stage))]),
  ) as Record<FunnelStage, Pair>;
}

/** Projects begun in the months, with the numbers of those of the month. */
export async function newProjects(
  ctx: Ctx,
  month: string,
): Promise<Pair & { items: { id: string; number: string; day: string }[] }> {
  const bounds = boundsOf(month);
  const counted = await sql<Pair>`
    select count(*) filter (where ${inMonth('created_at', bounds)}) as value,
      count(*) filter (where not (${inMonth('created_at', bounds)})) as before
    from cooperation_project where ${isRecent('created_at', bounds)}`.execute(ctx.db);
  const { rows } = await sql<{ id: string; number: string; day: string }>`
    select id, number, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day from cooperation_project
    where ${isRecent('created_at', bounds)} and ${inMonth('created_at', bounds)}
    order by created_at, number limit ${reportItemsMax}`.execute(ctx.db);
  return { ...pairOf(counted.rows[0]), items: rows };
}

/** Projects that landed in the months, with the jobs their records name (null: none of them names any). */
export async function newLandings(
  ctx: Ctx,
  month: string,
): Promise<
  Pair & {
    jobs: number | null;
    jobsBefore: number | null;
    items: { id: string; number: string; day: string }[];
  }
> {
  const { first, before, next } = boundsOf(month);
  const counted = await sql<Pair & { jobs: number | null; jobs_before: number | null }>`
    select count(*) filter (where landed_on >= ${first}::date) as value,
      count(*) filter (where landed_on < ${first}::date) as before,
      (sum(jobs) filter (where landed_on >= ${first}::date))::int as jobs,
      (sum(jobs) filter (where landed_on < ${first}::date))::int as jobs_before
    from cooperation_landing where landed_on >= ${before}::date and landed_on < ${next}::date`.execute(
    ctx.db,
  );
  const { rows } = await sql<{ id: string; number: string; day: string }>`
    select project.id, project.number, to_char(landing.landed_on, 'YYYY-MM-DD') as day
    from cooperation_landing landing join cooperation_project project on project.id = landing.project_id
    where landing.landed_on >= ${first}::date and landing.landed_on < ${next}::date
    order by landing.landed_on, project.number limit ${reportItemsMax}`.execute(ctx.db);
  const [row] = counted.rows;
  return { ...pairOf(row), jobs: row?.jobs ?? null, jobsBefore: row?.jobs_before ?? null, items: rows };
}

export type ListingCount = Pair & {
  kind: 'offer' | 'request';
  grouping: 'all' | 'country' | 'field';
  name: string | null;
};

/** Records first published in the months: all, by bank and by rubric. */
export async function newListings(ctx: Ctx, month: string): Promise<ListingCount[]> {
  const bounds = boundsOf(month);
  const { rows } = await sql<
    Pair & { kind: 'offer' | 'request'; grouping: number; country: string | null; field: string | null }
  >`
    select kind, country, field, grouping(country, field) as grouping,
      count(*) filter (where ${inMonth('published_at', bounds)}) as value,
      count(*) filter (where not (${inMonth('published_at', bounds)})) as before
    from (
      select kind, country, left(grnti_primary, 2) as field, published_at from catalogue_listing
      where ${isRecent('published_at', bounds)}
    ) listed
    group by grouping sets ((kind), (kind, country), (kind, field))
    order by kind, grouping(country, field) desc, 5 desc, 6 desc, country, field`.execute(ctx.db);
  return rows.map((row) => {
    const grouping = row.grouping === 3 ? 'all' : row.grouping === 1 ? 'country' : 'field';
    return {
      kind: row.kind,
      grouping,
      name: grouping === 'all' ? null : row[grouping],
      ...pairOf(row),
    };
  });
}

export type Answers = {
  acknowledged: Pair;
  medianWorkingDays: { value: number | null; before: number | null };
  /** Now: sent and not answered; of these past their day. */
  waiting: number;
  overdue: number;
};

/** Interests that were answered in the months and how long it took, and those that wait for an answer at the moment. */
export async function countAnswers(ctx: Ctx, month: string): Promise<Answers> {
  const bounds = boundsOf(month);
  const isNow = inMonth('acknowledged_at', bounds);
  const answered = await sql<Pair & { median: number | null; median_before: number | null }>`
    select count(*) filter (where ${isNow}) as value, count(*) filter (where not (${isNow})) as before,
      percentile_cont(0.5) within group (order by answer_working_days) filter (where ${isNow}) as median,
      percentile_cont(0.5) within group (order by answer_working_days) filter (where not (${isNow})) as median_before
    from cooperation_interest where ${isRecent('acknowledged_at', bounds)}`.execute(ctx.db);
  const waiting = await sql<{ waiting: number; overdue: number }>`
    select count(*)::int as waiting, (count(*) filter (where due_at < ${ctx.clock()}))::int as overdue
    from cooperation_interest where state = 'sent'`.execute(ctx.db);
  const [row] = answered.rows;
  const days = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Math.round(Number(value) * 10) / 10;
  return {
    acknowledged: pairOf(row),
    medianWorkingDays: { value: days(row?.median), before: days(row?.median_before) },
    ...(waiting.rows[0] ?? { waiting: 0, overdue: 0 }),
  };
}
