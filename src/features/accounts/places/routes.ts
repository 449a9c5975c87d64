import { route, type Route } from '../../../platform/http/route.ts';
import { placeEndpoints } from './contract.ts';
import { readMap, readPair, readPort, readRegion, readTravel, setPortStatus } from './service.ts';

export const placeRoutes: Route[] = [
  route(placeEndpoints.map, (ctx) => readMap(ctx)),
  route(placeEndpoints.region, (ctx, { code }) => readRegion(ctx, code)),
  route(placeEndpoints.travel, (ctx, { code }) => readTravel(ctx, code)),
  route(placeEndpoints.pair, (ctx, { key }) => readPair(ctx, key)),
  route(placeEndpoints.port, (ctx, { key }) => readPort(ctx, key)),
  route(placeEndpoints.setStatus, (ctx, wish) => setPortStatus(ctx, wish)),
];
