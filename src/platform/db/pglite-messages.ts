import type { DatabaseErrorFields } from './database-errors.ts';

/** What the worker is started with: a directory, or (in memory) perhaps a dumped directory to begin from. */
export type PgliteStart = { folder?: string; templateFile?: string };

export type PgliteRequest =
  | { kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { kind: 'exec'; sql: string }
  | { kind: 'listen'; channel: string }
  | { kind: 'unlisten'; channel: string }
  | { kind: 'dump'; file: string }
  | { kind: 'close' };

export type PgliteRows = { rows: unknown[]; affectedRows: number };

/** `id` is the number of the request; 0 is the start itself. */
export type PgliteReply =
  | { id: number; ok: true; result: PgliteRows }
  | { id: number; ok: false; error: DatabaseErrorFields }
  | { id: undefined; channel: string; payload: string };
