import type { BudgetStore } from './daily-budget.ts';
import { TranslationEngineError } from './engine-error.ts';
import type { CachedSegment, SegmentCache } from './segment-cache.ts';
import type { TranslationEngine, TranslationRequest } from './translation-engine.ts';

/** The TranslationEngineError some work ends with. */
export async function faultOf(work: Promise<unknown>): Promise<TranslationEngineError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof TranslationEngineError)) throw new Error(`no engine error but ${String(error)}`);
  return error;
}

export function memoryCache(): SegmentCache & { readonly kept: Map<string, CachedSegment> } {
  const kept = new Map<string, CachedSegment>();
  return {
    kept,
    find: (keys) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const entry = kept.get(key);
            return entry ? [[key, entry] as const] : [];
          }),
        ),
      ),
    keep: async (entries) => {
      for (const [key, entry] of entries) kept.set(key, entry);
    },
  };
}

export function memoryBudget(): BudgetStore & { readonly sums: Map<string, number> } {
  const sums = new Map<string, number>();
  const sumOf = (engineId: string, day: string) => sums.get(`${engineId} ${day}`) ?? 0;
  const add = (engineId: string, day: string, characters: number) =>
    sums.set(`${engineId} ${day}`, sumOf(engineId, day) + characters);
  return {
    sums,
    take: async (engineId, day, characters, limit) => {
      if (sumOf(engineId, day) + characters > limit) return false;
      add(engineId, day, characters);
      return true;
    },
    settle: async (engineId, day, characters) => void add(engineId, day, characters),
  };
}

type CountingEngine = TranslationEngine & {
  readonly calls: { segments: readonly string[]; request: TranslationRequest }[];
};

/** An engine in this process that writes the language before the text; `more` changes what it can. */
export function countingEngine(more: Partial<TranslationEngine> = {}): CountingEngine {
  const calls: CountingEngine['calls'] = [];
  return {
    id: 'counting',
    model: 'm1',
    limits: { charactersPerRequest: 100, segmentsPerRequest: 3 },
    offers: (from, to) => Promise.resolve(from !== to),
    ...more,
    calls,
    async translate(segments, request) {
      calls.push({ segments, request });
      if (more.translate) return await more.translate(segments, request);
      const texts = segments.map((text) => `${request.to}:${text}`);
      return {
        texts,
        engineId: 'counting',
        pivot: undefined,
        charactersBilled: segments.join('').length,
      };
    },
  };
}
