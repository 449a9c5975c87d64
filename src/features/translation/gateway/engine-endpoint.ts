import { TranslationEngineError } from './engine-error.ts';
import { countCharacters, type EngineTranslation } from './translation-engine.ts';

export type EngineEndpoint = {
  /** Address of the service, with or without the path of its method. */
  readonly url: string;
  /** How long one request may take. */
  readonly timeoutMs?: number;
};

export const usualTimeoutMs = 60_000;

/** The address of a method under the address the operator gave, which may name the method already. */
export function methodAddress(url: string, method: string): string {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password) {
    throw new TranslationEngineError('misconfigured', 'the address is no plain http or https address');
  }
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = path.endsWith(method) ? path : `${path}${method}`;
  return address.href;
}

/** A key as it may stand in a header. What `fetch` says of a bad header repeats it, so it is looked at before. */
export function usableKey(key: string): string {
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new TranslationEngineError('misconfigured', 'the key is empty or holds blanks or foreign characters');
}

/** Room for translations several times as long as their sources, with every character escaped. */
export function answerBytesMax(segments: readonly string[]): number {
  const characters = segments.reduce((sum, text) => sum + text.length, 0);
  return 65_536 + 48 * characters;
}

/** The translation these texts make, if there is one text, not a blank one, for each segment. */
export function toTranslation(
  engineId: string,
  segments: readonly string[],
  texts: readonly string[],
  more: Partial<Pick<EngineTranslation, 'pivot' | 'charactersBilled'>> = {},
): EngineTranslation {
  if (texts.length !== segments.length) {
    throw new TranslationEngineError('badAnswer', `${texts.length} texts for ${segments.length} segments`);
  }
  if (texts.some((text, at) => text.trim() === '' && segments[at]?.trim() !== '')) {
    throw new TranslationEngineError('badAnswer', 'nothing where a text should be');
  }
  // No database keeps it, and no text needs it.
  if (texts.some((text) => text.includes('\0')))
    throw new TranslationEngineError('badAnswer', 'a zero in a text');
  const { pivot, charactersBilled = countCharacters(segments) } = more;
  return { texts, engineId, pivot, charactersBilled };
}
