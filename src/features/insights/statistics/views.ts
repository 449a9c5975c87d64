import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';
import type { InsightsTables } from '../tables.gen.ts';
import type { IndicatorItem, StatisticsFilter, StatisticValue } from './contract.ts';
import { topics, type Topic } from './topics.ts';

/** A value whose record has not been looked up yet. */
export type StoredValue = Omit<StatisticValue, 'record'>;

/** The condition of a filter over `value` and `indicator`. */
function under({ topic, entity, q }: StatisticsFilter): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (topic !== undefined) conditions.push(sql`indicator.topic = ${topic}`);
  if (entity !== undefined) conditions.push(sql`value.entity = ${entity}`);
  if (q !== undefined && q !== '') {
    const pattern = patternHolding(q);
    conditions.push(sql`(indicator.names->>'zh' ilike ${pattern} or indicator.names->>'ru' ilike ${pattern}
      or indicator.names->>'en' ilike ${pattern} or indicator.code ilike ${pattern})`);
  }
  return sql.join(conditions, sql` and `);
}

export async function listIndicators(
  ctx: Ctx,
  filter: StatisticsFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<IndicatorItem[]> {
  const { rows } = await sql<{
    code: string;
    names: unknown;
    topic: Topic;
    units: string[];
    values: number;
    entities: string[];
    contradicted: boolean;
  }>`
    select indicator.code, indicator.names, indicator.topic,
      array_agg(distinct value.unit order by value.unit) as units, count(*)::int as values,
      array_agg(distinct value.entity order by value.entity) as entities,
      exists (select from insights_contradiction_subject subject
        where subject.kind = 'indicator' and subject.subject = indicator.code) as contradicted
    from insights_indicator indicator join insights_value value on value.indicator = indicator.code
    where ${under(filter)}
    group by indicator.code
    order by array_position(${sql.val(topics as unknown as string[])}::text[], indicator.topic), indicator.position
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return rows.map(({ contradicted, names, ...row }) => ({
    ...row,
    names: someTextShape.parse(names),
    isContradicted: contradicted,
  }));
}

/** How many indicators and values there are under a filter. */
export async function countStatistics(
  ctx: Ctx,
  filter: StatisticsFilter,
): Promise<{ indicators: number; values: number }> {
  const { rows } = await sql<{ indicators: number; values: number }>`
    select count(distinct indicator.code)::int as indicators, count(*)::int as values
    from insights_indicator indicator join insights_value value on value.indicator = indicator.code
    where ${under(filter)}`.execute(ctx.db);
  return rows[0] ?? { indicators: 0, values: 0 };
}

/** Whatever has values: places first, then records. */
export async function listEntities(ctx: Ctx): Promise<{ entity: string; entityKind: string }[]> {
  const { rows } = await sql<{ entity: string; entityKind: string }>`
    select entity, min(entity_kind) as "entityKind" from insights_value
    group by entity order by bool_or(entity_kind = 'ref'), entity`.execute(ctx.db);
  return rows;
}

export async function findIndicator(
  ctx: Ctx,
  code: string,
): Promise<{ code: string; names: z.output<typeof someTextShape>; topic: Topic } | undefined> {
  const row = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_indicator')
    .select(['code', 'names', 'topic'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row && { code: row.code, names: someTextShape.parse(row.names), topic: row.topic as Topic };
}

/** Values under a filter, of all or of these indicators, in the order of subjects and sources. */
export async function listValues(
  ctx: Ctx,
  filter: StatisticsFilter & { indicators?: readonly string[] },
  paging: { page: number; pageSize: number } = { page: 1, pageSize: 1_000 },
): Promise<StoredValue[]> {
  const { indicators, ...rest } = filter;
  if (indicators?.length === 0) return [];
  const of = indicators === undefined ? sql`true` : sql`indicator.code in (${sql.join([...indicators])})`;
  const { rows } = await sql<StoredValue & { names: unknown; source: unknown; alsoIn: unknown }>`
    select value.key, value.indicator, indicator.names, value.entity, value.entity_kind as "entityKind", value.period,
      value.value, value.value_max as "valueMax", value.unit, value.qualifier, value.nature,
      value.seed_form as "seedForm", value.note, value.source, value.also_in as "alsoIn"
    from insights_indicator indicator join insights_value value on value.indicator = indicator.code
    where ${of} and ${under(rest)}
    order by array_position(${sql.val(topics as unknown as string[])}::text[], indicator.topic),
      indicator.position, value.position
    limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    names: someTextShape.parse(row.names),
    source: factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.alsoIn),
  }));
}
