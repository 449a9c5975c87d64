import { route, type Route } from '../../../platform/http/route.ts';
import { parkEndpoints } from './contract.ts';
import {
  addResident,
  readCounters,
  readParksOf,
  readResident,
  readResidents,
  reportCounter,
  saveResident,
  setOperator,
} from './service.ts';
import { listSilentParks } from './views.ts';

export const parkRoutes: Route[] = [
  route(parkEndpoints.residents, (ctx, wish) => readResidents(ctx, wish)),
  route(parkEndpoints.resident, (ctx, wish) => readResident(ctx, wish)),
  route(parkEndpoints.addResident, (ctx, wish) => addResident(ctx, wish)),
  route(parkEndpoints.saveResident, (ctx, wish) => saveResident(ctx, wish)),
  route(parkEndpoints.counters, (ctx, { id }) => readCounters(ctx, id)),
  route(parkEndpoints.report, (ctx, wish) => reportCounter(ctx, wish)),
  route(parkEndpoints.setOperator, (ctx, wish) => setOperator(ctx, wish)),
  route(parkEndpoints.ofOrganisation, (ctx, { id }) => readParksOf(ctx, id)),
  route(parkEndpoints.silent, (ctx, paging) => listSilentParks(ctx, paging)),
];
