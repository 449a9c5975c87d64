import { route, type Route } from '../../../platform/http/route.ts';
import { reference } from './contract.ts';
import { readReference } from './service.ts';

export const referenceRoutes: Route[] = [route(reference.lists, (ctx) => readReference(ctx))];
