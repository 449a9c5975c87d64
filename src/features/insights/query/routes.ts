import { route, type Route } from '../../../platform/http/route.ts';
import { queryEndpoints } from './contract.ts';
import { answerQuery, listBehind, listSaved, removeSaved, saveQuery } from './service.ts';

export const queryRoutes: Route[] = [
  route(queryEndpoints.count, answerQuery),
  route(queryEndpoints.records, listBehind),
  route(queryEndpoints.saved, (ctx) => listSaved(ctx)),
  route(queryEndpoints.save, saveQuery),
  route(queryEndpoints.remove, removeSaved),
];
