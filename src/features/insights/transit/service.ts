import type { Ctx } from '../../../platform/db/context.ts';
import { countLanded } from '../../cooperation/public.ts';
import { findContradictionsOf } from '../contradictions/views.ts';
import { listEntries } from '../reference/views.ts';
import { withRecords } from '../statistics/service.ts';
import { listValues } from '../statistics/views.ts';
import { borderIndicators, indicatorsOf, province, regionOf } from './border.ts';
import type { Transit } from './contract.ts';
import { countOpenListings } from './views.ts';

/** What passes beside what lands; figures the sources do not give stay absent. */
export async function readTransit(ctx: Ctx): Promise<Transit> {
  const [goods, across] = await Promise.all([
    listEntries(ctx, 'transitGoodsViaHeilongjiang'),
    listEntries(ctx, 'ruRegionsBorderingHeilongjiang'),
  ]);
  const wanted = [...borderIndicators, ...goods.flatMap(({ key }) => indicatorsOf(key))];
  const values = await withRecords(ctx, await listValues(ctx, { indicators: wanted }));
  const regions = [province, ...across.flatMap(({ key }) => regionOf(key) ?? [])];
  return {
    province,
    goods: goods.map((good) => ({
      good,
      figures: values.filter(({ indicator }) => indicatorsOf(good.key).includes(indicator)),
    })),
    border: values.filter(({ indicator }) => (borderIndicators as readonly string[]).includes(indicator)),
    regions: await countRegions(ctx, regions),
    contradictions: await findContradictionsOf(ctx, { indicators: wanted }),
    asOf: ctx.clock().toISOString(),
  };
}

async function countRegions(ctx: Ctx, regions: readonly string[]): Promise<Transit['regions']> {
  const [open, landed] = await Promise.all([
    countOpenListings(ctx, regions),
    Promise.all(regions.map((region) => countLanded(ctx, { region }))),
  ]);
  const openOf = (region: string, kind: string) =>
    open.find((row) => row.region === region && row.kind === kind)?.count ?? 0;
  return regions.map((region, at) => ({
    region,
    country: region.startsWith('CN-') ? 'CN' : 'RU',
    offers: openOf(region, 'offer'),
    requests: openOf(region, 'request'),
    ...(landed[at] ?? { landed: 0, verified: 0, jobs: 0, withoutJobs: 0 }),
  }));
}
