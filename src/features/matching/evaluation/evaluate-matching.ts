/**
 * `npm run eval:matching [-- FOLDER]`: quality of matching on a judged set (tests/matching unless said otherwise), with
 * the production engine, rules and weights, each record with the text of one language only. A pair zh>ru is requests
 * in Chinese and offers in Russian. An offer graded 2 or 3 is a right answer; grade 1 counts for nDCG alone.
 * Prints what each part contributes and the wrong firsts; the last line is one JSON object (fractions from 0 to 1).
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createSearchEngine, loadConcepts } from '../../search/public.ts';
import type { Language } from '../../../shared/language.ts';
import { knownAt } from '../compute/tools.ts';
import type { PartWeights } from '../settings.ts';
import { partNames } from '../vocabulary.ts';
import { askBothSides, type Asked } from './ask-both-sides.ts';
import { alone, rankOffers, without, type Sides } from './rank-offers.ts';
import { readMatchingSet, type MatchingSet } from './read-matching-set.ts';

const rightFrom = 2;
const directions: readonly (readonly [Language, Language])[] = [
  ['zh', 'ru'],
  ['ru', 'zh'],
];

export type Measures = { first: number; firstFive: number; ndcg10: number };
export type WrongFirst = {
  request: string;
  title: string;
  first: string;
  right: string;
  place: number | null;
};
export type PairEvaluation = Measures & {
  requests: number;
  /** The half the weights were chosen on, and the half that was held out; null where the set has no halves. */
  tuning: Measures | null;
  test: Measures | null;
  onlyRequestAsked: Measures;
  onlyOfferAsked: Measures;
  without: Record<string, Measures>;
  alone: Record<string, Measures>;
  wrongFirsts: WrongFirst[];
};

/** Measures both directions on a set. */
export async function evaluateMatching(set: MatchingSet): Promise<Record<string, PairEvaluation>> {
  const concepts = loadConcepts();
  const weights = knownAt(new Date(0)).settings.relations.answer;
  const pairs: Record<string, PairEvaluation> = {};
  for (const [from, to] of directions) {
    const engine = createSearchEngine({ concepts, threads: 0 });
    const asked = await askBothSides(engine, set, from, to);
    await engine.close();
    const measure = (of: PartWeights, sides?: Sides) => measureAll(asked, set, of, sides);
    const used = partNames.filter((part) => weights[part] > 0);
    pairs[`${from}>${to}`] = {
      requests: judged(asked, set).length,
      ...measure(weights),
      tuning: measureHalf(asked, set, weights, 'tuning'),
      test: measureHalf(asked, set, weights, 'test'),
      onlyRequestAsked: measure(weights, 'request'),
      onlyOfferAsked: measure(weights, 'offer'),
      without: Object.fromEntries(used.map((part) => [part, measure(without(weights, part))])),
      alone: Object.fromEntries(used.map((part) => [part, measure(alone(part))])),
      wrongFirsts: listWrongFirsts(asked, set, weights),
    };
  }
  return pairs;
}

function judged(asked: Asked, set: MatchingSet): Asked['requests'] {
  return asked.requests.filter(({ record }) =>
    [...(set.grades.get(record.id)?.values() ?? [])].some((grade) => grade >= rightFrom),
  );
}

function measureHalf(
  asked: Asked,
  set: MatchingSet,
  weights: PartWeights,
  part: 'tuning' | 'test',
): Measures | null {
  const requests = asked.requests.filter(({ record }) => record.part === part);
  return requests.length === 0 ? null : measureAll({ ...asked, requests }, set, weights);
}

function measureAll(asked: Asked, set: MatchingSet, weights: PartWeights, sides?: Sides): Measures {
  const requests = judged(asked, set);
  const sum: Measures = { first: 0, firstFive: 0, ndcg10: 0 };
  for (const request of requests) {
    const grades = set.grades.get(request.record.id) ?? new Map<string, number>();
    const ranked = rankOffers(asked, request, weights, sides).map((id) => grades.get(id) ?? 0);
    sum.first += Number((ranked[0] ?? 0) >= rightFrom);
    sum.firstFive += Number(ranked.slice(0, 5).some((grade) => grade >= rightFrom));
    const ideal = [...grades.values()].toSorted((a, b) => b - a);
    sum.ndcg10 += gainOf(ranked) / gainOf(ideal);
  }
  const share = (value: number) => Math.round((value / Math.max(1, requests.length)) * 1000) / 1000;
  return { first: share(sum.first), firstFive: share(sum.firstFive), ndcg10: share(sum.ndcg10) };
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function listWrongFirsts(asked: Asked, set: MatchingSet, weights: PartWeights): WrongFirst[] {
  return judged(asked, set).flatMap((request) => {
    const grades = set.grades.get(request.record.id) ?? new Map<string, number>();
    const ranked = rankOffers(asked, request, weights);
    const isRight = (id: string | undefined) => (grades.get(id ?? '') ?? 0) >= rightFrom;
    if (isRight(ranked[0])) return [];
    const place = ranked.findIndex(isRight) + 1;
    const right = [...grades].filter(([, grade]) => grade >= rightFrom).map(([id]) => id);
    const { id, title } = request.record;
    return [
      {
        request: id,
        title,
        first: ranked[0] ?? '',
        right: right.join(' '),
        place: place === 0 ? null : place,
      },
    ];
  });
}

function printPair(name: string, pair: PairEvaluation): void {
  const row = (label: string, { first, firstFive, ndcg10 }: Measures) =>
    [
      label.padEnd(32),
      ...[first, firstFive, ndcg10].map((each) => (each * 100).toFixed(1).padStart(10)),
    ].join('');
  console.log(`${name}: ${pair.requests} requests`);
  console.log([''.padEnd(32), ...['first', 'in five', 'nDCG@10'].map((head) => head.padStart(10))].join(''));
  console.log(row('all parts', pair));
  if (pair.tuning) console.log(row('half the weights were chosen on', pair.tuning));
  if (pair.test) console.log(row('half held out', pair.test));
  console.log(row('only the request was asked', pair.onlyRequestAsked));
  console.log(row('only the offers were asked', pair.onlyOfferAsked));
  for (const [part, measures] of Object.entries(pair.without)) console.log(row(`without ${part}`, measures));
  for (const [part, measures] of Object.entries(pair.alone)) console.log(row(`${part} alone`, measures));
  for (const { request, title, first, right, place } of pair.wrongFirsts) {
    console.log(
      `  wrong first: ${request} ${title}: ${first} instead of ${right} (place ${place ?? 'none'})`,
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../../../../tests/matching', import.meta.url));
  try {
    const pairs = await evaluateMatching(readMatchingSet(folder));
    for (const [name, pair] of Object.entries(pairs)) printPair(name, pair);
    console.log(JSON.stringify({ set: 'matching', pairs }));
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}
