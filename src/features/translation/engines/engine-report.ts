import type { CircuitState } from '../gateway/circuit-breaker.ts';
import type { EngineFault } from '../gateway/engine-error.ts';

/** What the health page says of the translation engine; never the key, the address or a text. */
export type EngineReport =
  | 'off'
  | {
      readonly engine: string;
      /** The model or the glossary; empty where there is nothing to choose. */
      readonly model: string;
      /** open: it failed several times in a row and is left alone for a while. Of this process. */
      readonly circuit: CircuitState;
      /** Of this day (UTC), sent by all nodes, when this process sent something last; absent before. */
      readonly charactersToday?: number | undefined;
      readonly charactersPerDay: number;
      /** Code of what went wrong last in this process, and when (ISO 8601). */
      readonly lastFault?: EngineFault;
      readonly lastFaultAt?: string;
    };
