import { route, type Route } from '../../../platform/http/route.ts';
import { done } from '../contract.ts';
import { requireKeeper } from './access.ts';
import { mergingEndpoints } from './contract.ts';
import {
  compareParties,
  mergeOrganisations,
  sayDifferent,
  takeBackDifference,
  undoMerge,
} from './service.ts';
import { listCandidates, listDifferences, listMerges } from './views.ts';

export const mergingRoutes: Route[] = [
  route(mergingEndpoints.duplicates, (ctx, input) => {
    requireKeeper(ctx.actor);
    return listCandidates(ctx, input);
  }),
  route(mergingEndpoints.compare, (ctx, input) => compareParties(ctx, input)),
  route(mergingEndpoints.sayDifferent, async (ctx, input) => {
    await sayDifferent(ctx, input);
    return done;
  }),
  route(mergingEndpoints.takeBackDifference, async (ctx, input) => {
    await takeBackDifference(ctx, input);
    return done;
  }),
  route(mergingEndpoints.differences, (ctx, input) => {
    requireKeeper(ctx.actor);
    return listDifferences(ctx, input);
  }),
  route(mergingEndpoints.merge, (ctx, input) => mergeOrganisations(ctx, input)),
  route(mergingEndpoints.undo, (ctx, input) => undoMerge(ctx, input.id)),
  route(mergingEndpoints.merges, (ctx, input) => {
    requireKeeper(ctx.actor);
    return listMerges(ctx, input);
  }),
];
