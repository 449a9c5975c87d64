import type { CircuitBreaker } from './circuit-breaker.ts';
import { spendBudget, type DailyBudget } from './daily-budget.ts';
import { TranslationEngineError, type EngineFault } from './engine-error.ts';
import { retry, type RetryOptions } from './retry.ts';
import {
  countCharacters,
  type EngineTranslation,
  type TranslationEngine,
  type TranslationRequest,
} from './translation-engine.ts';

/** One request to an engine, for the log: how much and how it went, never the text, the address or the key. */
export type EngineAttempt = {
  readonly engineId: string;
  readonly model: string;
  readonly from: string;
  readonly to: string;
  readonly attempt: number;
  readonly segments: number;
  readonly characters: number;
  readonly tookMs: number;
  readonly fault?: EngineFault;
  readonly message?: string;
};

export type GuardOptions = {
  readonly budget: Omit<DailyBudget, 'now'>;
  readonly circuit: CircuitBreaker;
  readonly retries?: RetryOptions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report?: (attempt: EngineAttempt) => void;
};

/** The same engine with retries, circuit breaker and daily budget: each attempt passes all of them anew. */
export function guardEngine(engine: TranslationEngine, options: GuardOptions): TranslationEngine {
  const { now, circuit, retries = {}, report } = options;
  const budget = { ...options.budget, now };

  async function attemptOnce(
    segments: readonly string[],
    request: TranslationRequest,
    attempt: number,
  ): Promise<EngineTranslation> {
    const startedAt = now();
    const tell = (failed: Pick<EngineAttempt, 'fault' | 'message'>) =>
      report?.({
        engineId: engine.id,
        model: engine.model,
        from: request.from,
        to: request.to,
        attempt,
        segments: segments.length,
        characters: countCharacters(segments),
        tookMs: now() - startedAt,
        ...failed,
      });
    try {
      const send = () => engine.translate(segments, request);
      const done = await circuit.run(() => spendBudget(budget, engine.id, segments, send));
      tell({});
      return done;
    } catch (error) {
      if (error instanceof TranslationEngineError) tell({ fault: error.fault, message: error.message });
      throw error;
    }
  }

  return {
    ...engine,
    offers: (from, to, signal) =>
      retry(() => circuit.run(() => engine.offers(from, to, signal), false), retries, signal),
    translate: (segments, request) =>
      retry((attempt) => attemptOnce(segments, request, attempt), retries, request.signal),
  };
}
