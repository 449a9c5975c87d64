import { route, type Route } from '../../../../platform/http/route.ts';
import { claimEndpoints } from './contract.ts';
import { decideClaim } from './decide-service.ts';
import { makeClaim, pageClaims, proveMail, readClaimed, readStanding, withdrawClaim } from './service.ts';

export const claimRoutes: Route[] = [
  route(claimEndpoints.standing, readStanding),
  route(claimEndpoints.make, makeClaim),
  route(claimEndpoints.withdraw, (ctx, { id }) => withdrawClaim(ctx, id)),
  route(claimEndpoints.proveMail, (ctx, { token }) => proveMail(ctx, token)),
  route(claimEndpoints.list, pageClaims),
  route(claimEndpoints.ofProfile, readClaimed),
  route(claimEndpoints.decide, decideClaim),
];
