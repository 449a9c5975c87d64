import type { Ctx } from '../../platform/db/context.ts';
import { invokeRoute } from '../../platform/http/invoke-route.ts';
import type { RequestFacts } from '../../platform/http/route.ts';
import type { Endpoint, InputOf, OutputOf } from '../../shared/endpoint.ts';
import { accountsRoutes } from './routes.ts';

export type TestRequest = RequestFacts & { lastToken: string | null | undefined };

/** A request of a test; remembers the session it was given. */
export function testRequest(sessionToken: string | null = null, clientAddress = '192.0.2.1'): TestRequest {
  const request: TestRequest = {
    sessionToken,
    clientAddress,
    lastToken: undefined,
    setSession(token) {
      request.lastToken = token;
    },
  };
  return request;
}

/** Calls an endpoint of this room as a request would: input and answer checked by the contract. */
export async function callAccounts<E extends Endpoint>(
  endpoint: E,
  ctx: Ctx,
  input: InputOf<E>,
  request: RequestFacts = testRequest(),
): Promise<OutputOf<E>> {
  const route = accountsRoutes.find((candidate) => candidate.endpoint.id === endpoint.id);
  if (!route) throw new Error(`No route answers ${endpoint.id}`);
  return (await invokeRoute(route, ctx, input, request)) as OutputOf<E>;
}
