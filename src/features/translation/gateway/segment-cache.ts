import { createHash } from 'node:crypto';
import type { Language } from '../../../shared/language.ts';
import { termPairs } from './term-pairs.ts';
import type { GatewayRequest, TranslationEngine } from './translation-engine.ts';

export type CachedSegment = { readonly text: string; readonly pivot: Language | undefined };

/** Keeps translations of segments under keys of 43 characters. */
export type SegmentCache = {
  /** What is kept under these keys; the others are absent. */
  find(keys: readonly string[]): Promise<ReadonlyMap<string, CachedSegment>>;
  keep(entries: ReadonlyMap<string, CachedSegment>): Promise<void>;
};

/** Gives a segment its key: all that shapes its translation goes into it. */
export function segmentKeys(
  engine: Pick<TranslationEngine, 'id' | 'model'>,
  { from, to, domain, termsOf }: GatewayRequest,
): (text: string) => string {
  const context = [engine.id, engine.model, from, to, domain ?? ''];
  return (text) => {
    const pairs = termPairs(termsOf?.(text), from, to).map(({ source, target }) => [source, target]);
    return digest([...context, pairs, text]);
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
