import { route, type Route } from '../../../platform/http/route.ts';
import { transit } from './contract.ts';
import { readTransit } from './service.ts';

export const transitRoutes: Route[] = [route(transit.get, (ctx) => readTransit(ctx))];
