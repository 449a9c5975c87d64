import { route, type Route } from '../../../platform/http/route.ts';
import { landings } from './contract.ts';
import { listLandings } from './list-landings.ts';
import { confirmLanding, readLanding, reachStage, tellFollowUp, writeLanding } from './service.ts';

export const landingRoutes: Route[] = [
  route(landings.list, (ctx, wish) => listLandings(ctx, wish)),
  route(landings.get, (ctx, { projectId }) => readLanding(ctx, projectId)),
  route(landings.put, (ctx, wish) => writeLanding(ctx, wish)),
  route(landings.confirm, (ctx, { projectId, revision }) => confirmLanding(ctx, projectId, revision)),
  route(landings.followUp, (ctx, wish) => tellFollowUp(ctx, wish)),
  route(landings.reachStage, (ctx, wish) => reachStage(ctx, wish)),
];
