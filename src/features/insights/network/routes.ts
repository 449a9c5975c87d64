import { route, type Route } from '../../../platform/http/route.ts';
import { networkEndpoints } from './contract.ts';
import { readLinks, readNeighbours } from './service.ts';

export const networkRoutes: Route[] = [
  route(networkEndpoints.links, readLinks),
  route(networkEndpoints.ofOrganisation, readNeighbours),
];
