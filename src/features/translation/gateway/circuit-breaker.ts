import { TranslationEngineError, type EngineFault } from './engine-error.ts';

export type CircuitState = 'closed' | 'open' | 'halfOpen';

type CircuitOptions = {
  /** Milliseconds of a clock. */
  readonly now: () => number;
  readonly failuresToOpen?: number;
  readonly openMs?: number;
};

export type CircuitBreaker = {
  state(): CircuitState;
  /**
   * Does the work, or refuses at once while the server is known to be down. Where the work may succeed without asking
   * the server (`isProof` false), success proves nothing of it.
   */
  run<T>(work: () => Promise<T>, isProof?: boolean): Promise<T>;
};

/** A bad answer to one text, or too many requests, do not mean that the server is down. */
const downFaults: readonly EngineFault[] = ['unreachable', 'brokenOff', 'slow', 'failing'];
/** These say nothing of the server. */
const silentFaults: readonly EngineFault[] = ['cancelled', 'budgetUsedUp', 'misconfigured'];

type Outcome = 'up' | 'down' | 'unknown';

/**
 * Opens after so many failures in a row; after a while one request is let through (half open), and its outcome closes
 * or opens it again.
 */
export function createCircuitBreaker(options: CircuitOptions): CircuitBreaker {
  const { now, failuresToOpen = 5, openMs = 30_000 } = options;
  let failures = 0;
  let openedAt: number | undefined;
  let isProbing = false;

  const leftMs = () => (openedAt === undefined ? 0 : Math.max(0, openedAt + openMs - now()));

  function state(): CircuitState {
    if (openedAt === undefined) return 'closed';
    return leftMs() > 0 ? 'open' : 'halfOpen';
  }

  function settle(outcome: Outcome, isProbe: boolean): void {
    if (isProbe) isProbing = false;
    // What began before it opened is no news.
    if (openedAt !== undefined && !isProbe) return;
    if (outcome === 'up') {
      failures = 0;
      openedAt = undefined;
    } else if (outcome === 'down') {
      failures++;
      if (isProbe || failures >= failuresToOpen) openedAt = now();
    }
  }

  async function run<T>(work: () => Promise<T>, isProof = true): Promise<T> {
    const isProbe = state() === 'halfOpen' && !isProbing;
    if (openedAt !== undefined && !isProbe) {
      throw new TranslationEngineError('circuitOpen', 'down a moment ago', leftMs());
    }
    if (isProbe) isProbing = true;
    try {
      const result = await work();
      settle(isProof ? 'up' : 'unknown', isProbe);
      return result;
    } catch (error) {
      settle(outcomeOf(error), isProbe);
      throw error;
    }
  }

  return { state, run };
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof TranslationEngineError) || silentFaults.includes(error.fault)) return 'unknown';
  return downFaults.includes(error.fault) ? 'down' : 'up';
}
