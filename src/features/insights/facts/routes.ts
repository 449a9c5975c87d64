import { route, type Route } from '../../../platform/http/route.ts';
import { facts } from './contract.ts';
import { readFact } from './service.ts';

export const factRoutes: Route[] = [route(facts.get, (ctx, { key }) => readFact(ctx, key))];
