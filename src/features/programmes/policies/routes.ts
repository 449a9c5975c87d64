import { route, type Route } from '../../../platform/http/route.ts';
import { policyEndpoints, standardEndpoints } from './contract.ts';
import { addPolicy, changePolicy, confirmPolicy, listPolicies, readPolicy } from './service.ts';
import { addStandard, changeStandard, listStandards, readStandard } from './standard-service.ts';
import { stopWatch, unwatchTopic, watchTopic } from './watch-service.ts';

export const policyRoutes: Route[] = [
  route(policyEndpoints.list, listPolicies),
  route(policyEndpoints.get, (ctx, { id }) => readPolicy(ctx, id)),
  route(policyEndpoints.add, addPolicy),
  route(policyEndpoints.change, changePolicy),
  route(policyEndpoints.confirm, confirmPolicy),
  route(policyEndpoints.watch, (ctx, { topic }) => watchTopic(ctx, topic)),
  route(policyEndpoints.unwatch, (ctx, { topic }) => unwatchTopic(ctx, topic)),
  route(policyEndpoints.stop, (ctx, { token }) => stopWatch(ctx, token)),
  route(standardEndpoints.list, listStandards),
  route(standardEndpoints.get, (ctx, { id }) => readStandard(ctx, id)),
  route(standardEndpoints.add, addStandard),
  route(standardEndpoints.change, changeStandard),
];
