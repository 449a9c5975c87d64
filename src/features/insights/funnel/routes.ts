import { route, type Route } from '../../../platform/http/route.ts';
import { insightFunnel } from './contract.ts';
import { readInsightFunnel, readInsightFunnelRows } from './service.ts';

export const insightFunnelRoutes: Route[] = [
  route(insightFunnel.read, (ctx, filter) => readInsightFunnel(ctx, filter)),
  route(insightFunnel.rows, (ctx, wish) => readInsightFunnelRows(ctx, wish)),
];
