import { route, type Route } from '../../../platform/http/route.ts';
import { strengths } from './contract.ts';
import { readOrganisationProfile, readProfile } from './service.ts';

export const strengthRoutes: Route[] = [
  route(strengths.get, (ctx, { field }) => readProfile(ctx, field)),
  route(strengths.ofOrganisation, (ctx, { id }) => readOrganisationProfile(ctx, id)),
];
