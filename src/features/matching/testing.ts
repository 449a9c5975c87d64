import type { Ctx } from '../../platform/db/context.ts';
import { invokeRoute } from '../../platform/http/invoke-route.ts';
import type { Endpoint, InputOf, OutputOf } from '../../shared/endpoint.ts';
import type { MatchingTools } from './compute/tools.ts';
import { matchingRoutes } from './routes.ts';

/** Calls an endpoint of this room as a request would: input and answer checked by the contract. */
export async function callMatching<E extends Endpoint>(
  tools: MatchingTools,
  endpoint: E,
  ctx: Ctx,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  const route = matchingRoutes(tools).find((candidate) => candidate.endpoint.id === endpoint.id);
  if (!route) throw new Error(`No route answers ${endpoint.id}`);
  const request = { sessionToken: null, clientAddress: '192.0.2.1', setSession: () => undefined };
  return (await invokeRoute(route, ctx, input, request)) as OutputOf<E>;
}
