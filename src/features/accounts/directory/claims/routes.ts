import { route, type Route } from '../../../../platform/http/route.ts';
import { claimEndpoints } from './contract.ts';
import {
  decideClaim,
  makeClaim,
  pageClaims,
  proveMail,
  readClaimed,
  readStanding,
  withdrawClaim,
} from './service.ts';

export const claimRoutes: Route[] = [
  route(claimEndpoints.standing, (ctx, { id }) => readStanding(ctx, id)),
  route(claimEndpoints.make, makeClaim),
  route(claimEndpoints.withdraw, (ctx, { id }) => withdrawClaim(ctx, id)),
  route(claimEndpoints.proveMail, (ctx, { token }) => proveMail(ctx, token)),
  route(claimEndpoints.list, pageClaims),
  route(claimEndpoints.ofOrganisation, (ctx, { id }) => readClaimed(ctx, id)),
  route(claimEndpoints.decide, decideClaim),
];
