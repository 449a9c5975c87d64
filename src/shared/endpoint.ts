import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One operation of the public API. `input` holds path, query and body fields together (path parameters by
 * name, the rest from the query for GET and DELETE, from the JSON body otherwise); `output` is checked in tests.
 * Who may call it is decided by the room's access.ts; `audience` only says what documentation and the
 * authorisation table may expect at least.
 */
export type Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  id: string;
  method: Method;
  path: `/api/${string}`;
  summary: string;
  audience: 'public' | 'signedIn';
  input: Input;
  output: Output;
  maxBodyBytes?: number;
};

export type InputOf<E extends Endpoint> = z.input<E['input']>;
export type ParsedInputOf<E extends Endpoint> = z.output<E['input']>;
export type OutputOf<E extends Endpoint> = z.output<E['output']>;

export function defineEndpoint<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return endpoint;
}

/** Calls an endpoint: in process on the server, over HTTP in the browser; throws AppError-shaped refusals. */
export type ApiCaller = <E extends Endpoint>(endpoint: E, input: InputOf<E>) => Promise<OutputOf<E>>;
