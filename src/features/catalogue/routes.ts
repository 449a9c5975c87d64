import { route, type Route } from '../../platform/http/route.ts';
import { overviewEndpoint, queueEndpoint } from './listings/endpoints.ts';
import { listingRoutes } from './listings/listing-routes.ts';
import { countOpen } from './listings/list-views.ts';
import { readQueue } from './listings/read-queue.ts';

/** All that this room answers. */
export const catalogueRoutes: Route[] = [
  ...listingRoutes('offer'),
  ...listingRoutes('request'),
  route(queueEndpoint, (ctx, paging) => readQueue(ctx, paging)),
  route(overviewEndpoint, async (ctx) => ({ asOf: ctx.clock().toISOString(), counts: await countOpen(ctx) })),
];
