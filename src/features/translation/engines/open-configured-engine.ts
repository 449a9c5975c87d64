import type { TranslationConfig } from '../../../platform/config/translation-config.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { createCircuitBreaker } from '../gateway/circuit-breaker.ts';
import type { EngineFault } from '../gateway/engine-error.ts';
import type { EngineAttempt } from '../gateway/guard-engine.ts';
import { openGateway } from '../gateway/open-gateway.ts';
import type { RetryOptions } from '../gateway/retry.ts';
import type { Gateway } from '../gateway/translation-engine.ts';
import { databaseCache } from './cache-store.ts';
import { configuredEngine } from './configured-engine.ts';
import type { EngineReport } from './engine-report.ts';
import { databaseBudget } from './spending-store.ts';

/** The translation engine of a running process. */
export type ConfiguredEngine = {
  /** `noEngine` where the operator named none. */
  readonly gateway: Gateway;
  /** Engine and model, as readers are told: `chat qwen3`. */
  readonly name: string;
  readonly isOff: boolean;
  /** Whether texts that are not open to everybody may be sent. */
  readonly mayReadAll: boolean;
  /** From memory, at once. */
  report(): EngineReport;
  /** Breaks off what is under way; what has arrived is kept. */
  stop(): void;
};

/**
 * Opens the engine the operator named, with cache and budget in the database. `ctx` is one of the running process, not
 * of a transaction: what an engine was paid for is kept whatever becomes of the work it was paid for.
 */
export function openConfiguredEngine(
  ctx: Ctx,
  config: TranslationConfig | undefined,
  retries: RetryOptions = {},
): ConfiguredEngine {
  const engine = configuredEngine(config);
  const now = () => ctx.clock().getTime();
  const circuit = createCircuitBreaker({ now });
  let last: { fault: EngineFault; at: Date } | undefined;
  let spent: { day: string; characters: number } | undefined;

  function follow(attempt: EngineAttempt): void {
    if (attempt.fault !== undefined) last = { fault: attempt.fault, at: ctx.clock() };
    ctx.log[attempt.fault === undefined ? 'debug' : 'warn'](attempt, 'translation engine asked');
  }

  const stopping = new AbortController();
  const signalWith = (signal: AbortSignal | undefined) =>
    signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  const gateway = openGateway(engine, {
    cache: databaseCache(ctx),
    budget: {
      charactersPerDay: config?.charactersPerDay ?? 0,
      store: databaseBudget(ctx, (day, characters) => (spent = { day, characters })),
    },
    requestsAtOnce: config?.requestsAtOnce ?? 1,
    circuit,
    retries,
    now,
    report: follow,
  });

  return {
    gateway: {
      ...gateway,
      translate: (segments, request) =>
        gateway.translate(segments, { ...request, signal: signalWith(request.signal) }),
    },
    name: engine.model === '' ? engine.id : `${engine.id} ${engine.model}`,
    stop: () => stopping.abort(),
    isOff: config === undefined,
    mayReadAll: config?.texts === 'all',
    report() {
      if (!config) return 'off';
      const isToday = spent?.day === ctx.clock().toISOString().slice(0, 10);
      return {
        engine: engine.id,
        model: engine.model,
        circuit: circuit.state(),
        ...(isToday && { charactersToday: spent?.characters }),
        charactersPerDay: config.charactersPerDay,
        ...(last && { lastFault: last.fault, lastFaultAt: last.at.toISOString() }),
      };
    },
  };
}
