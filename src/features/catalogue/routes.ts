import { AppError } from '../../shared/app-error.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { statesWaitingFor } from './access.ts';
import { overviewEndpoint, queueEndpoint } from './listings/endpoints.ts';
import { waitsFor } from './listings/life-cycle.ts';
import { listingRoutes } from './listings/listing-routes.ts';
import { presentList } from './listings/present.ts';
import { countOpen, listWaiting } from './listings/list-views.ts';

/** All that this room answers. */
export const catalogueRoutes: Route[] = [
  ...listingRoutes('offer'),
  ...listingRoutes('request'),
  route(queueEndpoint, async (ctx, { page, pageSize }) => {
    const states = statesWaitingFor(ctx.actor);
    if (states.length === 0) throw new AppError('forbidden', 'catalogue.listing.staffOnly');
    const found = await listWaiting(ctx, states, { page, pageSize });
    const shown = await presentList(ctx, found.items);
    return {
      items: shown.map((summary, at) => ({
        ...summary,
        waitingSince: (found.items[at]?.stateSince ?? ctx.clock()).toISOString(),
        waitsFor: waitsFor[summary.state] ?? 'moderator',
      })),
      total: found.total,
      page,
      pageSize,
      asOf: ctx.clock().toISOString(),
    };
  }),
  route(overviewEndpoint, async (ctx) => ({ asOf: ctx.clock().toISOString(), counts: await countOpen(ctx) })),
];
