import { hasRole } from '../../../shared/actor.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { isOfficer } from '../access.ts';
import { listActions } from '../bodies/action-service.ts';
import { countUnreviewed } from '../cases/views.ts';
import { countToConfirm } from '../lists/nomination-read-service.ts';
import { programmesWaiting } from './contract.ts';

const first = { page: 1, pageSize: 1 };

/** As the lists themselves count; what is not for the reader is not counted at all. */
export const waitingRoutes: Route[] = [
  route(programmesWaiting.counts, async (ctx) => {
    const [reviews, actions, nominations] = await Promise.all([
      hasRole(ctx.actor, 'moderator', 'compliance_officer') ? countUnreviewed(ctx) : null,
      isOfficer(ctx.actor) ? listActions(ctx, { view: 'open', ...first }).then(({ total }) => total) : null,
      countToConfirm(ctx),
    ]);
    return { reviews, actions, nominations };
  }),
];
