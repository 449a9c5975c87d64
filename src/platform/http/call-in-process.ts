import { ApiProblem } from '../../shared/api-problem.ts';
import { AppError } from '../../shared/app-error.ts';
import type { ApiCaller } from '../../shared/endpoint.ts';
import type { Ctx } from '../db/context.ts';
import { toProblem, type ErrorTranslator } from '../i18n/translate-error.ts';
import { invokeRoute } from './invoke-route.ts';
import type { RequestFacts, Route } from './route.ts';
import { isAddressFault } from './serve-api.ts';

export type RouteTable = ReadonlyMap<string, Route>;

export function routeTable(routes: readonly Route[]): RouteTable {
  const table = new Map<string, Route>();
  for (const route of routes) {
    if (table.has(route.endpoint.id)) throw new Error(`Two routes answer ${route.endpoint.id}`);
    table.set(route.endpoint.id, route);
  }
  return table;
}

const nowhere = () => new AppError('notFound', 'platform.notFound');
/** What a page reads it names in its own address; in what a form sends a wrong id is the fault of a field. */
const isOfPage = ({ endpoint }: Route) => endpoint.method === 'GET';

function namesIn(path: string): Record<string, string> {
  return Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, '']));
}

/**
 * The API for pages rendered on the server: same routes, checks and refusals as over HTTP, without the network.
 * Refusals are thrown as ApiProblem, already in the language of `ctx`.
 */
export function createInProcessCaller(
  table: RouteTable,
  translate: ErrorTranslator,
  ctx: Ctx,
  facts: RequestFacts,
): ApiCaller {
  const call = async (endpoint: { id: string }, input: unknown): Promise<unknown> => {
    const route = table.get(endpoint.id);
    if (!route) throw new Error(`No route answers ${endpoint.id}`);
    try {
      return await invokeRoute(route, ctx, input, facts);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const told = isOfPage(route) && isAddressFault(error, namesIn(route.endpoint.path)) ? nowhere() : error;
      throw new ApiProblem(toProblem(told, translate, ctx.language, ctx.requestId));
    }
  };
  return call as ApiCaller;
}
