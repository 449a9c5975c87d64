import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { groupsOf, mediansOf } from './counting-views.ts';
import { emptyCounts, tenthsOf, type StageCounts } from './rules.ts';
import { funnelStages, type FunnelStage } from './vocabulary.ts';

/** Records first published in these months (`YYYY-MM`, both included), of one field with what is below it, and so on. */
export type KeptFilter = {
  from?: string | undefined;
  to?: string | undefined;
  /** A GRNTI code: `53` has `53.37` below it. */
  field?: string | undefined;
  region?: string | undefined;
  country?: 'CN' | 'RU' | undefined;
  kind?: 'offer' | 'request' | undefined;
  /** Only records meant for everybody. */
  isPublic?: true;
};

export const funnelGroupings = ['month', 'country', 'field', 'region'] as const;
export type FunnelGrouping = (typeof funnelGroupings)[number];
/** `name`: YYYY-MM, CN, a rubric of two digits, a code of ISO 3166-2; null where the record does not say. */
export type FunnelGroup = { name: string | null; counts: StageCounts };
export type FunnelLoss = { stage: FunnelStage; what: string; reason: string | null; count: number };
export type FunnelStay = {
  kind: 'interest' | 'project';
  state: string;
  count: number;
  medianDays: number | null;
  p90Days: number | null;
  /** In it now. */
  waiting: number;
};
export type KeptFunnel = {
  counts: StageCounts;
  /** Median days from the stage before, of those whose both days are known; null for the first. */
  medianDays: Record<FunnelStage, number | null>;
  groups: Record<FunnelGrouping, FunnelGroup[]>;
};
export type KeptRecord = {
  listingId: string;
  kind: 'offer' | 'request';
  number: string;
  listedOn: string;
  stage: FunnelStage;
  reachedOn: string;
};

/** When the funnel was last counted; undefined: never. */
export async function readCountedAt(ctx: Ctx): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select counted_at as at from cooperation_funnel_count where id = 1`.execute(ctx.db);
  return rows[0]?.at;
}

/** How many reached each stage, by month, bank, rubric and region, from what was kept. */
export async function readKeptFunnel(ctx: Ctx, filter: KeptFilter): Promise<KeptFunnel> {
  const { isPublic, ...asked } = filter;
  const isWhole = Object.values(asked).every((value) => value === undefined);
  const publicOnly = sql`public_only = ${isPublic === true}`;
  const counted = isWhole
    ? sql`select grouping, name, depth, count from cooperation_funnel_group where ${publicOnly}`
    : groupsOf(isChosen(filter));
  const medians = isWhole
    ? sql`select * from cooperation_funnel_median where ${publicOnly}`
    : mediansOf(isChosen(filter));
  const [{ rows }, { rows: days }] = await Promise.all([
    (counted as RawBuilder<CountedGroup>).execute(ctx.db),
    (medians as RawBuilder<Partial<Record<FunnelStage, number | null>>>).execute(ctx.db),
  ]);
  const counts = emptyCounts();
  const groups = new Map<string, { grouping: FunnelGrouping; group: FunnelGroup }>();
  for (const { grouping, name, depth, count } of rows) {
    const stages = funnelStages.slice(0, depth);
    if (grouping === 'all') {
      for (const stage of stages) counts[stage] += count;
      continue;
    }
    const key = `${grouping} ${name ?? ''}`;
    const known = groups.get(key) ?? { grouping, group: { name, counts: emptyCounts() } };
    for (const stage of stages) known.group.counts[stage] += count;
    groups.set(key, known);
  }
  const groupsIn = (grouping: FunnelGrouping) =>
    [...groups.values()].filter((one) => one.grouping === grouping).map(({ group }) => group);
  return {
    counts,
    medianDays: Object.fromEntries(
      funnelStages.map((stage) => [stage, tenthsOf(days[0]?.[stage])]),
    ) as KeptFunnel['medianDays'],
    groups: {
      month: groupsIn('month').toSorted((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1)),
      country: groupsIn('country').toSorted(largestFirst),
      field: groupsIn('field').toSorted(largestFirst),
      region: groupsIn('region').toSorted(largestFirst),
    },
  };
}

type CountedGroup = { grouping: FunnelGrouping | 'all'; name: string | null; depth: number; count: number };

const largestFirst = (one: FunnelGroup, other: FunnelGroup) =>
  other.counts.listed - one.counts.listed || ((one.name ?? '~') < (other.name ?? '~') ? -1 : 1);

/** Why records were lost, by the month of the loss, the most frequent first. */
export async function readKeptLosses(ctx: Ctx, filter: KeptFilter): Promise<FunnelLoss[]> {
  const { rows } = await sql<FunnelLoss>`
    select stage, what, reason, sum(count)::int as count from cooperation_funnel_loss
    where ${isChosen(filter)} group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 100`.execute(ctx.db);
  return rows;
}

/** How long interests and projects stayed in states they left in the months, and how many are in them now. */
export async function readKeptStays(ctx: Ctx, filter: KeptFilter): Promise<FunnelStay[]> {
  const { from, to, ...others } = filter;
  const left = sql`month is not null and ${isChosen({ from, to })}`;
  const { rows } = await sql<
    Record<'kind' | 'state', string> & Record<'count' | 'waiting', number> & Medians
  >`
    select subject_kind as kind, state, count(*) filter (where ${left}) as count,
      percentile_cont(0.5) within group (order by days) filter (where ${left}) as median,
      percentile_cont(0.9) within group (order by days) filter (where ${left}) as p90,
      count(*) filter (where month is null) as waiting
    from cooperation_funnel_stay where ${isChosen(others)}
    group by subject_kind, state order by subject_kind, min(position), state`.execute(ctx.db);
  return rows.map((row) => ({
    kind: row.kind as FunnelStay['kind'],
    state: row.state,
    count: Number(row.count),
    medianDays: tenthsOf(row.median),
    p90Days: tenthsOf(row.p90),
    waiting: Number(row.waiting),
  }));
}

type Medians = Record<'median' | 'p90', number | null>;

/** A page of the records that reached a stage, those that went furthest first; `isOpen`: only those open to everybody now. */
export async function listKeptRecords(
  ctx: Ctx,
  filter: KeptFilter & { stage: FunnelStage; isOpen?: true },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: KeptRecord[]; total: number }> {
  const isOpen = filter.isOpen === true;
  const conditions = [isChosen(filter)];
  if (filter.stage !== 'listed') conditions.push(sql`depth > ${funnelStages.indexOf(filter.stage)}::int`);
  if (isOpen) conditions.push(sql`is_open`);
  const isAsked = sql.join(conditions, sql` and `);
  // For everybody the order tells nothing of how far a record has gone.
  const order = isOpen ? sql`listed_on desc, listing_id` : sql`depth desc, listed_on desc, listing_id`;
  const { rows } = await sql<KeptRecord & { depth: number }>`
    select listing_id as "listingId", kind, number, to_char(listed_on, 'YYYY-MM-DD') as "listedOn", depth,
      to_char(reached_on, 'YYYY-MM-DD') as "reachedOn"
    from cooperation_funnel_record where ${isAsked}
    order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from cooperation_funnel_record where ${isAsked}`.execute(ctx.db);
  return {
    total: counted.rows[0]?.total ?? 0,
    items: rows.map(({ depth, ...row }) => ({ ...row, stage: funnelStages[depth - 1] ?? 'listed' })),
  };
}

function isChosen(filter: KeptFilter): RawBuilder<boolean> {
  const { from, to, field, region, country, kind, isPublic } = filter;
  const conditions = [sql<boolean>`true`];
  if (from !== undefined) conditions.push(sql`month >= ${`${from}-01`}::date`);
  if (to !== undefined) conditions.push(sql`month <= ${`${to}-01`}::date`);
  if (field !== undefined) conditions.push(sql`left(field, ${field.length}::int) = ${field}`);
  if (region !== undefined) conditions.push(sql`region = ${region}`);
  if (country !== undefined) conditions.push(sql`country = ${country}`);
  if (kind !== undefined) conditions.push(sql`kind = ${kind}`);
  if (isPublic === true) conditions.push(sql`is_public`);
  return sql.join(conditions, sql` and `);
}
