import type { TokenScope } from './contract.ts';

const mark = 'amur_';

/** How a token looks, so that one that was published by mistake is found by those who search for secrets. */
export function writeToken(secret: string): string {
  return `${mark}${secret}`;
}

/** The secret of `Authorization: Bearer amur_…`; undefined for anything else. */
export function readBearer(authorization: string | undefined): string | undefined {
  const [, secret] = /^Bearer\s+amur_([\w-]{43})$/i.exec(authorization ?? '') ?? [];
  return secret;
}

/** What only a person who is signed in may do: nobody widens by a token what he was given by it. */
const personal = ['/api/accounts', '/api/tokens', '/api/webhooks'] as const;

/** A request as its scope is judged by: `room` of the operation; undefined for what no room serves. */
export type Asked = { method: string; path: string; room?: string | undefined };
export type Refused = 'elsewhere' | 'personal' | 'scope';

/** Whether only a person who is signed in reaches this address, never a program. */
export function isPersonal(path: string): boolean {
  return personal.some((one) => path === one || path.startsWith(`${one}/`));
}

/** The narrowest scope that opens a request: `programmes:read`, or `read` for what no room serves. */
export function scopeOf({ method, room }: Omit<Asked, 'path'>): string {
  const needed = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  return room === undefined ? needed : `${room}:${needed}`;
}

/** Why a request may not be made with a token of these scopes; undefined where it may. */
export function refusalOf(scopes: readonly TokenScope[], { path, ...asked }: Asked): Refused | undefined {
  if (!path.startsWith('/api/')) return 'elsewhere';
  if (isPersonal(path)) return 'personal';
  const opening = [scopeOf(asked), scopeOf({ method: asked.method })];
  return scopes.some((scope) => opening.includes(scope)) ? undefined : 'scope';
}
