import { route, type Route } from '../../../platform/http/route.ts';
import { contradictions } from './contract.ts';
import { readContradictions, readContradictionsOf } from './service.ts';

export const contradictionRoutes: Route[] = [
  route(contradictions.list, (ctx) => readContradictions(ctx)),
  route(contradictions.ofRecord, async (ctx, ref) => ({ items: await readContradictionsOf(ctx, ref) })),
];
