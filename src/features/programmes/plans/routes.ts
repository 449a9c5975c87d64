import { route, type Route } from '../../../platform/http/route.ts';
import { planEndpoints } from './contract.ts';
import { listPlanBriefs, readItemVersions, readPlan } from './read-service.ts';
import {
  addItem,
  agreeToPlan,
  beginPlan,
  changeItem,
  changePlan,
  decideOnProposal,
  reportProgress,
} from './service.ts';

export const planRoutes: Route[] = [
  route(planEndpoints.list, listPlanBriefs),
  route(planEndpoints.get, (ctx, { id }) => readPlan(ctx, id)),
  route(planEndpoints.begin, (ctx, wish) => beginPlan(ctx, wish)),
  route(planEndpoints.change, changePlan),
  route(planEndpoints.agree, (ctx, { id, revision }) => agreeToPlan(ctx, id, revision)),
  route(planEndpoints.addItem, addItem),
  route(planEndpoints.changeItem, changeItem),
  route(planEndpoints.reportProgress, reportProgress),
  route(planEndpoints.decide, decideOnProposal),
  route(planEndpoints.itemVersions, readItemVersions),
];
