import { hasRole } from '../../../shared/actor.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { pageClaims } from '../directory/claims/service.ts';
import { countToDecide } from '../experts/list-views.ts';
import { mergingEndpoints } from '../merging/contract.ts';
import { listCandidates } from '../merging/views.ts';
import { countOrganisationsIn } from '../organisations/views.ts';
import { accountsWaiting } from './contract.ts';

const first = { page: 1, pageSize: 1 };
/** From which likeness on the list of duplicates shows a pair, unless it is asked for others. */
const { least } = mergingEndpoints.duplicates.input.parse({});

/** As the lists themselves count; what is not for the reader is not counted at all. */
export const waitingRoutes: Route[] = [
  route(accountsWaiting.counts, async (ctx) => {
    const isKeeper = hasRole(ctx.actor, 'moderator', 'administrator');
    const [verifications, claims, duplicates, experts] = await Promise.all([
      isKeeper ? countOrganisationsIn(ctx, 'documents_sent') : null,
      hasRole(ctx.actor, 'moderator') ? pageClaims(ctx, first).then(({ total }) => total) : null,
      isKeeper ? listCandidates(ctx, { ...first, least }).then(({ total }) => total) : null,
      countToDecide(ctx),
    ]);
    return { verifications, claims, duplicates, experts };
  }),
];
