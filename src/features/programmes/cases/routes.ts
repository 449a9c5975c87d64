import { route, type Route } from '../../../platform/http/route.ts';
import { caseEndpoints } from './contract.ts';
import { listCases, listWaiting, readCase, recordStage, reviewCase } from './service.ts';

export const caseRoutes: Route[] = [
  route(caseEndpoints.list, listCases),
  route(caseEndpoints.get, (ctx, { id }) => readCase(ctx, id)),
  route(caseEndpoints.waiting, listWaiting),
  route(caseEndpoints.review, reviewCase),
  route(caseEndpoints.recordStage, recordStage),
];
