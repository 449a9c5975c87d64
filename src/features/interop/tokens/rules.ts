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

export type Refused = 'elsewhere' | 'personal' | 'scope';

/** Why a request may not be made with a token of these scopes; undefined where it may. */
export function refusalOf(
  scopes: readonly TokenScope[],
  { method, path }: { method: string; path: string },
): Refused | undefined {
  if (!path.startsWith('/api/')) return 'elsewhere';
  if (personal.some((one) => path === one || path.startsWith(`${one}/`))) return 'personal';
  const needed: TokenScope = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  return scopes.includes(needed) ? undefined : 'scope';
}
