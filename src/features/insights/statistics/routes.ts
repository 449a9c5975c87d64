import { route, type Route } from '../../../platform/http/route.ts';
import { comparison } from './comparison-contract.ts';
import { statistics } from './contract.ts';
import { readComparison } from './read-comparison.ts';
import { readIndicators, readSeries } from './service.ts';

export const statisticRoutes: Route[] = [
  route(statistics.list, (ctx, wish) => readIndicators(ctx, wish)),
  route(statistics.get, (ctx, { indicator }) => readSeries(ctx, indicator)),
  route(comparison.get, (ctx) => readComparison(ctx)),
];
