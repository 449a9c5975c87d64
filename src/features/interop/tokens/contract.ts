import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';

/** `read`: what the person may read; `write`: what he may change besides. Never his account, tokens or webhooks. */
export const wideScopes = ['read', 'write'] as const;
export type WideScope = (typeof wideScopes)[number];
/** The parts of the API: the first word of an operation's id. */
export const apiParts = [
  'accounts',
  'catalogue',
  'conversations',
  'cooperation',
  'evaluation',
  'funding',
  'insights',
  'interop',
  'matching',
  'programmes',
  'search',
  'translation',
] as const;
type ApiPart = (typeof apiParts)[number];
/** The same within one part of the API: `programmes:read`. */
export type PartScope = `${ApiPart}:${WideScope}`;
export type TokenScope = WideScope | PartScope;
export const tokenScopes: readonly TokenScope[] = [
  ...wideScopes,
  ...apiParts.flatMap((part) => wideScopes.map((scope): PartScope => `${part}:${scope}`)),
];
export const tokensMax = 20;
/** A year, and a day for those who count it from tomorrow. */
export const tokenDaysMax = 366;

export const tokenShape = z.object({
  id: idShape,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  state: z.enum(['active', 'expired', 'revoked']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** To the minute; null while it was never used. */
  lastUsedAt: z.iso.datetime().nullable(),
});
export type Token = z.output<typeof tokenShape>;

export const tokenEndpoints = {
  list: defineEndpoint({
    id: 'interop.tokens.list',
    method: 'GET',
    path: '/api/tokens',
    summary: 'The access tokens one has given to programs, newest first',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ items: z.array(tokenShape), max: z.number().int() }),
  }),
  create: defineEndpoint({
    id: 'interop.tokens.create',
    method: 'POST',
    path: '/api/tokens',
    summary: 'Makes an access token for a program; it is shown once, here',
    audience: 'signedIn',
    input: z.strictObject({
      name: z.string().trim().min(1).max(100),
      scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
      /** The last day it works, in UTC. */
      expiresOn: dayShape,
    }),
    output: z.object({ token: tokenShape, secret: z.string() }),
  }),
  revoke: defineEndpoint({
    id: 'interop.tokens.revoke',
    method: 'DELETE',
    path: '/api/tokens/:id',
    summary: 'Ends an access token at once',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: tokenShape,
  }),
};
