import type { Ctx } from '../../src/platform/db/context.ts';
import { findInMemory } from '../../src/features/translation/memory/concordance.ts';
import { lookUpMany, lookUpMemory } from '../../src/features/translation/memory/look-up.ts';
import type { BenchPair, MemoryCorpus } from './memory-corpus.ts';
import { round, type Row } from './print-table.ts';

const batchSize = 50;

/** Times of single questions, one after another, as a translator asks them; and of a text translated beforehand. */
export async function measureMemory(
  ctx: Ctx,
  corpus: MemoryCorpus,
  size: number,
  count: number,
): Promise<Row[]> {
  const numbers = Array.from({ length: count }, (_, at) => (at * 7_919 + 13) % size);
  const lookUp = async (pair: BenchPair) => (await lookUpMemory(ctx, pair)).length;
  const kinds: [string, (number: number) => Promise<number>][] = [
    ['the same text', (number) => lookUp(corpus.pairAt(number))],
    ['other numbers', (number) => lookUp(corpus.variantOf(number, 'numbers'))],
    ['alike: one term is another', (number) => lookUp(corpus.variantOf(number, 'term'))],
    ['a sentence not in the memory', (number) => lookUp(corpus.pairAt(size + number + 1))],
    ['concordance, Russian term', async (number) => hitsOf(ctx, corpus.termAt(number, 'ru'))],
    ['concordance, Chinese term', async (number) => hitsOf(ctx, corpus.termAt(number, 'zh'))],
  ];
  const rows: Row[] = [];
  for (const [what, ask] of kinds) {
    for (const number of numbers.slice(0, 20)) await ask(number + 1);
    rows.push(await timesOf(what, numbers, ask));
  }
  rows.push(await measureBatches(ctx, corpus, numbers));
  return rows;
}

async function hitsOf(ctx: Ctx, term: string): Promise<number> {
  return (await findInMemory(ctx, term, 'zh-ru')).hits.length;
}

async function timesOf(
  what: string,
  numbers: readonly number[],
  ask: (number: number) => Promise<number>,
): Promise<Row> {
  const times: number[] = [];
  let answered = 0;
  for (const number of numbers) {
    const started = performance.now();
    const found = await ask(number);
    times.push(performance.now() - started);
    if (found > 0) answered++;
  }
  return rowOf(what, times, answered);
}

/** The time of one segment where a whole text is looked up. */
async function measureBatches(ctx: Ctx, corpus: MemoryCorpus, numbers: readonly number[]): Promise<Row> {
  const pairs = numbers.map((number) => corpus.variantOf(number, 'term')).filter(({ from }) => from === 'ru');
  const times: number[] = [];
  let answered = 0;
  for (let at = 0; at < pairs.length; at += batchSize) {
    const sources = pairs.slice(at, at + batchSize).map(({ source }) => source);
    const started = performance.now();
    const found = await lookUpMany(ctx, { from: 'ru', to: 'zh', sources, limit: 1 });
    const each = (performance.now() - started) / sources.length;
    times.push(...sources.map(() => each));
    answered += found.filter((matches) => matches.length > 0).length;
  }
  return rowOf('one of fifty segments at once', times, answered);
}

function rowOf(what: string, times: readonly number[], answered: number): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return {
    what,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    questions: times.length,
    answered,
  };
}
