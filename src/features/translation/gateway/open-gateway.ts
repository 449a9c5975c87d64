import { TranslationEngineError } from './engine-error.ts';
import { createGate } from './gate.ts';
import { guardEngine, type GuardOptions } from './guard-engine.ts';
import { makeBatches } from './make-batches.ts';
import { noEngine } from './no-engine.ts';
import { segmentKeys, type CachedSegment, type SegmentCache } from './segment-cache.ts';
import type { EngineTranslation, Gateway, GatewayRequest, TranslationEngine } from './translation-engine.ts';
import { withPivot } from './with-pivot.ts';

export type GatewayOptions = GuardOptions & {
  readonly cache: SegmentCache;
  /** Requests under way at once, of all callers together. */
  readonly requestsAtOnce: number;
};

/**
 * The engine as the rooms use it: what was translated before comes from the cache, the rest goes out in batches through
 * retries, circuit breaker and budget, by way of English only where there is no direct way. When a batch fails no
 * further one is sent; those that arrive are kept, so that nothing paid for is lost.
 */
export function openGateway(engine: TranslationEngine, options: GatewayOptions): Gateway {
  return engine === noEngine ? noEngine : withPivot(cacheEngine(guardEngine(engine, options), options));
}

function cacheEngine(engine: TranslationEngine, { cache, requestsAtOnce }: GatewayOptions): Gateway {
  const gate = createGate(requestsAtOnce);

  /** Adds to `found` what the batches bring; the characters they cost. */
  async function askFor(
    batches: readonly string[][],
    { termsOf, ...request }: GatewayRequest,
    keyOf: (text: string) => string,
    found: Map<string, CachedSegment>,
  ): Promise<number> {
    const failures: unknown[] = [];
    let charactersBilled = 0;
    const ask = async (batch: readonly string[]) => {
      if (failures.length > 0) return;
      try {
        if (request.signal?.aborted) throw new TranslationEngineError('cancelled', 'no longer wanted');
        const terms = termsOf && batch.flatMap((text) => termsOf(text));
        const translation = await engine.translate(batch, { ...request, terms });
        charactersBilled += translation.charactersBilled;
        const entries = toEntries(batch.map(keyOf), translation);
        for (const [key, entry] of entries) found.set(key, entry);
        await cache.keep(entries);
      } catch (error) {
        failures.push(error);
      }
    };
    await Promise.all(batches.map((batch) => gate.run(() => ask(batch))));
    if (failures.length > 0) throw failures[0];
    return charactersBilled;
  }

  return {
    ...engine,
    async translate(segments, request) {
      const keyOf = segmentKeys(engine, request);
      const texts = [...new Set(segments)].filter((text) => text.trim() !== '');
      const found = new Map(texts.length > 0 ? await cache.find(texts.map(keyOf)) : []);
      const batches = makeBatches(
        texts.filter((text) => !found.has(keyOf(text))),
        engine.limits,
      );
      const charactersBilled = await askFor(batches, request, keyOf, found);
      const results = segments.map((text) => found.get(keyOf(text)) ?? { text, pivot: undefined });
      const pivot = results.find((result) => result.pivot)?.pivot;
      return { texts: results.map(({ text }) => text), engineId: engine.id, pivot, charactersBilled };
    },
  };
}

function toEntries(keys: readonly string[], { texts, pivot }: EngineTranslation): Map<string, CachedSegment> {
  return new Map(
    texts.flatMap((text, at) => {
      const key = keys[at];
      return key === undefined ? [] : [[key, { text, pivot }]];
    }),
  );
}
