import { route, type Route } from '../../../platform/http/route.ts';
import { engineEndpoints } from './contract.ts';
import { describeEngine, tryEngine } from './service.ts';
import type { TranslationTools } from './translate-segments.ts';

/** The engine itself is looked at and tried by administrators; everybody else meets what it wrote. */
export function engineRoutes(tools: TranslationTools): Route[] {
  return [
    route(engineEndpoints.get, (ctx) => describeEngine(ctx, tools)),
    route(engineEndpoints.try, (ctx, input) => tryEngine(ctx, tools, input)),
  ];
}
