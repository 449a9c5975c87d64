import { route, type Route } from '../../../platform/http/route.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { memoryEndpoints } from './contract.ts';
import { lookUpForActor, measureLeverage, removeUnit, searchConcordance, showOverview } from './service.ts';

export function memoryRoutes(termbase: Pick<LiveTermbase, 'recogniser'>): Route[] {
  return [
    route(memoryEndpoints.overview, (ctx) => showOverview(ctx)),
    route(memoryEndpoints.lookUp, (ctx, input) => lookUpForActor(ctx, input)),
    route(memoryEndpoints.concordance, (ctx, input) => searchConcordance(ctx, termbase, input)),
    route(memoryEndpoints.leverage, (ctx, input) => measureLeverage(ctx, input)),
    route(memoryEndpoints.remove, (ctx, { id }) => removeUnit(ctx, id)),
  ];
}
