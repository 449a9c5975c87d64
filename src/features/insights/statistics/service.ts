import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import { findContradictionsOf } from '../contradictions/views.ts';
import type { Series, statistics, StatisticsFilter, StatisticValue } from './contract.ts';
import {
  countStatistics,
  findIndicator,
  listEntities,
  listIndicators,
  listValues,
  type StoredValue,
} from './views.ts';

/** The catalogue of indicators. */
export async function readIndicators(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof statistics.list>,
): Promise<OutputOf<typeof statistics.list>> {
  const [items, counts, entities] = await Promise.all([
    listIndicators(ctx, filter, { page, pageSize }),
    countStatistics(ctx, filter),
    listEntities(ctx),
  ]);
  const links = await factLinks(
    ctx,
    entities.filter(({ entityKind }) => entityKind === 'ref').map(({ entity }) => entity),
  );
  return {
    items,
    total: counts.indicators,
    values: counts.values,
    entities: entities.map(({ entity }) => ({ entity, record: links.get(entity) ?? null })),
    ...{ page, pageSize },
    asOf: ctx.clock().toISOString(),
  };
}

/** One indicator with all its values. Refuses an unknown code with 404. */
export async function readSeries(ctx: Ctx, code: string): Promise<Series> {
  const indicator = await findIndicator(ctx, code);
  if (!indicator) throw new AppError('notFound', 'platform.notFound');
  const values = await withRecords(ctx, await listValues(ctx, { indicators: [code] }));
  const contradictions = await findContradictionsOf(ctx, {
    indicators: [code],
    rows: values.map(({ entity }) => entity),
  });
  return { ...indicator, values, contradictions, asOf: ctx.clock().toISOString() };
}

/** Values page by page, for exports. */
export async function readValues(
  ctx: Ctx,
  filter: StatisticsFilter,
  paging: { page: number; pageSize: number },
): Promise<Page<StatisticValue>> {
  const [values, counts] = await Promise.all([listValues(ctx, filter, paging), countStatistics(ctx, filter)]);
  return {
    items: await withRecords(ctx, values),
    total: counts.values,
    ...paging,
    asOf: ctx.clock().toISOString(),
  };
}

/** The records values are about; those nobody may see are left out. */
export async function withRecords(ctx: Ctx, values: readonly StoredValue[]): Promise<StatisticValue[]> {
  const links = await factLinks(
    ctx,
    values.filter(({ entityKind }) => entityKind === 'ref').map(({ entity }) => entity),
  );
  return values.map((value) => ({ ...value, record: links.get(value.entity) ?? null }));
}
