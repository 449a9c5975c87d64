import { route, type Route } from '../../../platform/http/route.ts';
import { expertEndpoints } from './contract.ts';
import { decideOnExpert } from './decide-service.ts';
import { listExperts, listToDecide } from './list-views.ts';
import {
  confirmOwnExpert,
  eraseOwnExpert,
  putOwnExpert,
  readExpert,
  readOwnExpert,
  saveExpertText,
  withdrawOwnExpert,
} from './service.ts';

export const expertRoutes: Route[] = [
  route(expertEndpoints.list, (ctx, filter) => listExperts(ctx, filter)),
  route(expertEndpoints.get, (ctx, { id }) => readExpert(ctx, id)),
  route(expertEndpoints.own, (ctx) => readOwnExpert(ctx)),
  route(expertEndpoints.put, (ctx, wish) => putOwnExpert(ctx, wish)),
  route(expertEndpoints.confirm, (ctx) => confirmOwnExpert(ctx)),
  route(expertEndpoints.withdraw, (ctx) => withdrawOwnExpert(ctx)),
  route(expertEndpoints.erase, (ctx) => eraseOwnExpert(ctx)),
  route(expertEndpoints.saveText, (ctx, wish) => saveExpertText(ctx, wish)),
  route(expertEndpoints.waiting, (ctx, paging) => listToDecide(ctx, paging)),
  route(expertEndpoints.decide, (ctx, wish) => decideOnExpert(ctx, wish)),
];
