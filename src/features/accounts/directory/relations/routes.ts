import { route, type Route } from '../../../../platform/http/route.ts';
import { relationEndpoints } from './contract.ts';
import { readRelations } from './service.ts';

export const relationRoutes: Route[] = [route(relationEndpoints.get, readRelations)];
