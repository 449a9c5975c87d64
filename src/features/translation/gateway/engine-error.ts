export type EngineFault =
  | 'notConfigured'
  | 'misconfigured'
  | 'pairNotOffered'
  | 'textTooLong'
  | 'textRefused'
  | 'refused'
  | 'quotaUsedUp'
  | 'budgetUsedUp'
  | 'circuitOpen'
  | 'cancelled'
  | 'unreachable'
  | 'brokenOff'
  | 'slow'
  | 'busy'
  | 'failing'
  | 'badAnswer';

const passing: ReadonlySet<EngineFault> = new Set(['unreachable', 'brokenOff', 'slow', 'busy', 'failing']);
const perhapsBilled: ReadonlySet<EngineFault> = new Set(['brokenOff', 'slow', 'badAnswer', 'cancelled']);

/** Why there is no translation. The message never holds a key, an address, a text, or what the server said. */
export class TranslationEngineError extends Error {
  readonly fault: EngineFault;
  /** After how many milliseconds it may be tried again, where that is known. */
  readonly retryAfterMs: number | undefined;

  constructor(fault: EngineFault, detail: string, retryAfterMs?: number) {
    super(`Translation engine: ${fault} (${detail})`);
    this.name = 'TranslationEngineError';
    this.fault = fault;
    this.retryAfterMs = retryAfterMs;
  }

  /** Trying the same again soon may help. */
  isPassing(): boolean {
    return passing.has(this.fault);
  }

  /** The server may have translated and counted what was sent although no translation arrived. */
  isPerhapsBilled(): boolean {
    return perhapsBilled.has(this.fault);
  }
}
