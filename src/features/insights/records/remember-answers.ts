import type { Ctx } from '../../../platform/db/context.ts';

/** Answers kept; the memory is emptied when it holds so many. */
const answersKept = 500;

/** By the database, or by the transaction one is in. */
const memories = new WeakMap<Ctx['db'], Map<string, Promise<unknown>>>();

/**
 * The answer to a question as of a reading, which never changes (decision 0042): what was counted once, or is being counted
 * just now, is not counted again. `question` says all the answer depends on but the database; what failed is asked again.
 */
export function rememberAnswer<Answer>(
  ctx: Ctx,
  question: readonly unknown[],
  find: () => Promise<Answer>,
): Promise<Answer> {
  const memory = memories.get(ctx.db) ?? new Map<string, Promise<unknown>>();
  memories.set(ctx.db, memory);
  const key = JSON.stringify(question);
  const known = memory.get(key) as Promise<Answer> | undefined;
  if (known) return known;
  const found = find();
  if (memory.size >= answersKept) memory.clear();
  memory.set(key, found);
  found.catch(() => {
    if (memory.get(key) === found) memory.delete(key);
  });
  return found;
}
