import { createSearchEngine } from '../engine/search-engine.ts';
import type { Concept } from '../../translation/public.ts';
import { loadConcepts } from './load-recogniser.ts';
import { fillEngine, rankSet, type ExtraListOf, type RankedAnswer } from './rank-set.ts';
import type { JudgedSet } from './read-judged-set.ts';
import { averageByGroup, averageByPair, createScorer, type Pairs, type Score } from './score-answers.ts';

/** The last line of the command's output; measures are fractions. */
export type Evaluation = {
  readonly set: string;
  readonly docs: number;
  readonly queries: number;
  /** `zh>ru`: documents of one language alone; `zh>all`: the pool of all. */
  readonly pairs: Pairs;
  readonly msPerQuery: { readonly p50: number; readonly p95: number };
  readonly indexMB: number;
};
/** And what is printed above it: the same queries cut up by kind, part and field, and the pool of all by language. */
export type GroupedEvaluation = Evaluation & { readonly groups: Readonly<Record<string, Pairs>> };

export type EvaluateOptions = {
  /** The termbase; the shipped one unless said otherwise. */
  readonly concepts?: readonly Concept[];
  readonly extraListOf?: ExtraListOf;
  /** Sees every answer. */
  readonly observe?: (answer: RankedAnswer) => void;
};

/** Indexes the set and runs every query against every document language it has judgements in. */
export async function evaluateSet(set: JudgedSet, options: EvaluateOptions = {}): Promise<GroupedEvaluation> {
  const { concepts = loadConcepts(), extraListOf, observe } = options;
  const engine = createSearchEngine({ concepts, threads: 0 });
  await fillEngine(engine, set);
  const scoreAnswer = createScorer(set);
  const scores: Score[] = [];
  const times: number[] = [];
  for await (const answer of rankSet(engine, set, extraListOf)) {
    scores.push(...scoreAnswer(answer));
    times.push(answer.milliseconds);
    observe?.(answer);
  }
  times.sort((a, b) => a - b);
  const indexMB = round(engine.memoryBytes() / 1e6);
  await engine.close();
  return {
    set: set.name,
    docs: set.docs.length,
    queries: set.queries.length,
    pairs: averageByPair(scores.filter((score) => score.in === 'own')),
    msPerQuery: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    indexMB,
    groups: averageByGroup(scores, set),
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
