import { route, type Route } from '../../../../platform/http/route.ts';
import { done } from '../../contract.ts';
import { responsibilityEndpoints } from './contract.ts';
import {
  addResponsibility,
  checkResponsibility,
  findResponsible,
  pageResponsibilities,
  pairCounterparts,
  partCounterparts,
  readOfOrganisation,
  removeResponsibility,
} from './service.ts';

export const responsibilityRoutes: Route[] = [
  route(responsibilityEndpoints.list, pageResponsibilities),
  route(responsibilityEndpoints.find, findResponsible),
  route(responsibilityEndpoints.ofOrganisation, (ctx, { id }) => readOfOrganisation(ctx, id)),
  route(responsibilityEndpoints.add, addResponsibility),
  route(responsibilityEndpoints.check, (ctx, { id }) => checkResponsibility(ctx, id)),
  route(responsibilityEndpoints.remove, async (ctx, { id }) => {
    await removeResponsibility(ctx, id);
    return done;
  }),
  route(responsibilityEndpoints.pair, pairCounterparts),
  route(responsibilityEndpoints.part, async (ctx, { id, otherId }) => {
    await partCounterparts(ctx, id, otherId);
    return done;
  }),
];
