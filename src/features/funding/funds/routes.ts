import { route, type Route } from '../../../platform/http/route.ts';
import { fundEndpoints } from './contract.ts';
import { listFunds, readFund } from './service.ts';

export const fundRoutes: Route[] = [
  route(fundEndpoints.list, listFunds),
  route(fundEndpoints.get, (ctx, { id }) => readFund(ctx, id)),
];
