import type { Endpoint, InputOf, OutputOf } from '../../shared/endpoint.ts';
import type { Ctx } from '../db/context.ts';
import { invokeRoute } from '../http/invoke-route.ts';
import type { RequestFacts, Route } from '../http/route.ts';

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

/** Gives the function that calls endpoints of these routes as a request would: input and answer checked by the contract. */
export function callerOf(routes: readonly Route[]) {
  return async <E extends Endpoint>(
    endpoint: E,
    ctx: Ctx,
    input: InputOf<E>,
    request: RequestFacts = testRequest(),
  ): Promise<OutputOf<E>> => {
    const route = routes.find((candidate) => candidate.endpoint.id === endpoint.id);
    if (!route) throw new Error(`No route answers ${endpoint.id}`);
    return (await invokeRoute(route, ctx, input, request)) as OutputOf<E>;
  };
}
