import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { JudgedSetError } from './read-judged-set.ts';
import type { Pairs } from './score-answers.ts';

/** One point: a pair may fall by this much and no more. */
const mostFall = 0.01;

const measure = z.number();
const runShape = z.object({
  set: z.string(),
  docs: z.number(),
  queries: z.number(),
  pairs: z.record(
    z.string(),
    z.object({ success1: measure, recall10: measure, ndcg10: measure, mrr10: measure, map: measure }),
  ),
});
export type SavedRun = z.output<typeof runShape>;

/** What an earlier run left with --save, or the last line of its output in a file. */
export function readSavedRun(path: string): SavedRun {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new JudgedSetError(
      `${path}: cannot be read (${cause instanceof Error ? cause.message : 'unknown cause'})`,
    );
  }
  const read = runShape.safeParse(parse(content));
  if (!read.success) throw new JudgedSetError(`${path}: is no saved run`);
  return read.data;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Now less before, as fractions; a pair that is gone has neither. */
export type RunDifference = {
  readonly pair: string;
  readonly recall10: number | undefined;
  readonly ndcg10: number | undefined;
  readonly isFall: boolean;
};

/** Every pair of the earlier run, and whether it fell by more than a point; pairs that are new are left out. */
export function compareRuns(before: Pairs, now: Pairs): RunDifference[] {
  return Object.entries(before).map(([pair, was]) => {
    const is = now[pair];
    if (is === undefined) return { pair, recall10: undefined, ndcg10: undefined, isFall: true };
    const recall10 = is.recall10 - was.recall10;
    const ndcg10 = is.ndcg10 - was.ndcg10;
    return { pair, recall10, ndcg10, isFall: isMoreThanAPoint(recall10) || isMoreThanAPoint(ndcg10) };
  });
}

/** Beyond a point downwards; rounding of sums does not count. */
export function isMoreThanAPoint(difference: number): boolean {
  return difference < -mostFall - 1e-9;
}
