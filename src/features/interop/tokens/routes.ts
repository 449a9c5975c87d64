import { route, type Route } from '../../../platform/http/route.ts';
import { tokenEndpoints } from './contract.ts';
import { createToken, endToken, listTokens } from './service.ts';

export const tokenRoutes: Route[] = [
  route(tokenEndpoints.list, (ctx) => listTokens(ctx)),
  route(tokenEndpoints.create, createToken),
  route(tokenEndpoints.revoke, endToken),
];
