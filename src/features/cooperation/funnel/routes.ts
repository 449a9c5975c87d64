import { route, type Route } from '../../../platform/http/route.ts';
import { funnel } from './contract.ts';
import { readFunnel, readFunnelRows, readLossRows } from './service.ts';

export const funnelRoutes: Route[] = [
  route(funnel.read, (ctx, filter) => readFunnel(ctx, filter)),
  route(funnel.rows, (ctx, wish) => readFunnelRows(ctx, wish)),
  route(funnel.lossRows, (ctx, wish) => readLossRows(ctx, wish)),
];
