import type { TokenScope, WideScope } from '../tokens/contract.ts';
import type { TokenMessages } from './tokens-en.ts';

/** A scope in words; within a part of the API its name stands before: `programmes: read …`. */
export function sayScope(scope: TokenScope, words: Pick<TokenMessages, 'scopes' | 'inPart'>): string {
  const [part = '', narrow] = scope.split(':');
  return narrow === undefined
    ? words.scopes[part as WideScope]
    : words.inPart(part, words.scopes[narrow as WideScope]);
}
