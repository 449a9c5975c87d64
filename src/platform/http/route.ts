import type { z } from 'zod';
import type { Endpoint } from '../../shared/endpoint.ts';
import type { Ctx } from '../db/context.ts';

/** What a route may know of the request besides its input; the cookie itself is never shown. */
export type RequestFacts = {
  sessionToken: string | null;
  /** Sets (or with null clears) the session cookie of the answer. */
  setSession(token: string | null, expiresAt?: Date): void;
  clientAddress: string;
};

export type Route = {
  endpoint: Endpoint;
  handle(ctx: Ctx, input: unknown, request: RequestFacts): Promise<unknown>;
};

/** Binds an endpoint of a contract to the service that answers it. */
export function route<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  handle: (ctx: Ctx, input: z.output<Input>, request: RequestFacts) => Promise<z.input<Output>>,
): Route {
  return { endpoint, handle: (ctx, input, request) => handle(ctx, input as z.output<Input>, request) };
}
