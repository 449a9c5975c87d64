import { setTimeout as pause } from 'node:timers/promises';
import { TranslationEngineError } from './engine-error.ts';

export type RetryOptions = {
  readonly attempts?: number;
  readonly firstWaitMs?: number;
  /** Who is asked to stay away for longer gives up, and says how long. */
  readonly longestWaitMs?: number;
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random?: () => number;
};

const usualPause = (ms: number, signal?: AbortSignal) => pause(ms, undefined, signal ? { signal } : {});

/** Does the work again while its fault is a passing one, after waits that double and as long as the server asks. */
export async function retry<T>(
  work: (attempt: number) => Promise<T>,
  options: RetryOptions,
  signal?: AbortSignal,
): Promise<T> {
  const { attempts = 4, longestWaitMs = 30_000 } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof TranslationEngineError) || !error.isPassing()) throw error;
      const { retryAfterMs = 0 } = error;
      if (attempt >= attempts || retryAfterMs > longestWaitMs) throw error;
      await waitFor(waitMs(attempt, error.retryAfterMs, options), options, signal);
    }
  }
}

async function waitFor(ms: number, { wait = usualPause }: RetryOptions, signal?: AbortSignal): Promise<void> {
  try {
    await wait(ms, signal);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  if (signal?.aborted) throw new TranslationEngineError('cancelled', 'no longer wanted');
}

/** Never shorter than the server asked; spread by chance so that nodes do not come back together. */
function waitMs(attempt: number, retryAfterMs: number | undefined, options: RetryOptions): number {
  const { firstWaitMs = 500, random = Math.random } = options;
  const step = firstWaitMs * 2 ** (attempt - 1);
  return retryAfterMs === undefined ? step * (0.5 + random() / 2) : retryAfterMs + firstWaitMs * random();
}
