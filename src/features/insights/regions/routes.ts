import { route, type Route } from '../../../platform/http/route.ts';
import { regionEndpoints } from './contract.ts';
import { readBoard, readSupport } from './service.ts';

export const regionRoutes: Route[] = [
  route(regionEndpoints.board, readBoard),
  route(regionEndpoints.support, readSupport),
];
