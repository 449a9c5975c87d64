import { AppError } from '../../../shared/app-error.ts';
import type { Refusal, ThreadGate } from './door-shapes.ts';

export const closedRefusal: Refusal = { code: 'conversations.closed', rulePath: null };

export type Standing = { closedAt: Date | null; gate: ThreadGate };

/** What is refused in a talk now: a closed one takes nothing more, and files need writing to be allowed too. */
export function refusalsOf({ closedAt, gate }: Standing): ThreadGate {
  const writing = closedAt === null ? gate.writing : closedRefusal;
  return { writing, files: writing ?? gate.files };
}

/** The refusal as it is told, with the page of the rule among what its sentence speaks of. */
export function asError({ code, params, rulePath }: Refusal): AppError {
  const kind = code === closedRefusal.code ? 'conflict' : 'forbidden';
  return new AppError(kind, code, { params: { ...params, ...(rulePath !== null && { rulePath }) } });
}
