import { languages, type Language } from '../../../shared/language.ts';
import type { SearchQuery } from '../engine/search-record.ts';
import { averageMeasures, measureRanking, type Measures } from '../evaluation/measures.ts';
import type { JudgedSet, JudgedText } from '../evaluation/read-judged-set.ts';
import type { Embedder } from './embedder.ts';
import { findNearest } from './find-nearest.ts';
import { quantise } from './quantise.ts';
import { createSegment, rowsPerSegment } from './vector-segments.ts';

const keysMax = 200;
export const weightsTried = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1] as const;
/** nDCG@10, as fractions: a gain of less is noise; a pair may lose no more; nor may the mean against the better list. */
const leastGain = 0.003;
const mostLoss = 0.01;

type To = Language | 'all';
type ExtraListOf = (query: JudgedText, to: To) => SearchQuery['extraList'];

export type WeightRow = {
  readonly weight: number;
  readonly meanNdcg10: number;
  readonly worstChange: number;
};
export type MeasuredWeights = {
  /** What is proposed; 0 where the model does not help. */
  readonly weight: number;
  readonly rows: readonly WeightRow[];
  /** Mean nDCG@10 of the model's list alone. */
  readonly denseAloneNdcg10: number;
};

/**
 * Which weight an embedding model deserves on a judged set. `evaluate` measures the whole set with the extra list it is
 * told for each query and document language, by pair (`zh>ru`); it is called once for each weight tried.
 */
export async function measureDenseWeight(
  set: JudgedSet,
  embedder: Embedder,
  evaluate: (extraListOf: ExtraListOf) => Promise<Readonly<Record<string, Measures>>>,
): Promise<MeasuredWeights> {
  const rank = await rankByModel(set, embedder);
  const rows: WeightRow[] = [];
  let without: Readonly<Record<string, Measures>> = {};
  for (const weight of weightsTried) {
    const extraListOf: ExtraListOf = (query, to) =>
      weight === 0 ? undefined : { keys: rank(query.id, to), weight };
    const pairs = await evaluate(extraListOf);
    if (weight === 0) without = pairs;
    const changes = Object.entries(pairs).map(([pair, { ndcg10 }]) => ndcg10 - (without[pair]?.ndcg10 ?? 0));
    rows.push({
      weight,
      meanNdcg10: mean(Object.values(pairs).map(({ ndcg10 }) => ndcg10)),
      worstChange: Math.min(...changes),
    });
  }
  const denseAloneNdcg10 = measureAlone(set, rank);
  return { weight: chooseWeight(rows, denseAloneNdcg10), rows, denseAloneNdcg10 };
}

/** The least weight that is as good as the best allowed one; 0 unless it gains and harms no pair. */
export function chooseWeight(rows: readonly WeightRow[], denseAloneNdcg10: number): number {
  const without = rows.find(({ weight }) => weight === 0)?.meanNdcg10 ?? 0;
  const floor = Math.max(without + leastGain, denseAloneNdcg10 - mostLoss);
  const allowed = rows.filter(
    ({ weight, meanNdcg10, worstChange }) => weight > 0 && meanNdcg10 >= floor && worstChange >= -mostLoss,
  );
  const best = Math.max(...allowed.map(({ meanNdcg10 }) => meanNdcg10));
  return allowed.find(({ meanNdcg10 }) => meanNdcg10 >= best - leastGain / 3)?.weight ?? 0;
}

/** Embeds the set as the product does, and answers with its comparison, in documents of one language or of all. */
async function rankByModel(
  set: JudgedSet,
  embedder: Embedder,
): Promise<(queryId: string, to: To) => string[]> {
  const { dimensions } = embedder.recipe;
  const docVectors = await embedder.embed(set.docs.map(textOf), 'passage');
  const asked = new Map<string, Float32Array>();
  for (const query of set.queries) {
    const [vector] = await embedder.embed([textOf(query)], 'query');
    if (vector) asked.set(query.id, vector);
  }
  const pools = new Map<To, { keys: string[]; segments: ReturnType<typeof createSegment>[] }>();
  for (const to of [...languages, 'all'] as const) {
    const pool = { keys: [] as string[], segments: [] as ReturnType<typeof createSegment>[] };
    set.docs.forEach((doc, at) => {
      if (to !== 'all' && doc.language !== to) return;
      const row = pool.keys.push(doc.id) - 1;
      if (row % rowsPerSegment === 0) pool.segments.push(createSegment(dimensions));
      const segment = pool.segments.at(-1)!;
      const { bytes, scale } = quantise(docVectors[at]!);
      segment.vectors.set(bytes, (row % rowsPerSegment) * dimensions);
      segment.scales[row % rowsPerSegment] = scale;
      segment.languages[row % rowsPerSegment] = languages.indexOf(doc.language);
    });
    pools.set(to, pool);
  }
  return (queryId, to) => {
    const pool = pools.get(to);
    const vector = asked.get(queryId);
    if (!pool || !vector) return [];
    const found = findNearest(pool.segments, quantise(vector), keysMax, languages.length);
    return found.map(({ row }) => pool.keys[row] ?? '');
  };
}

function textOf({ title, text }: JudgedText): string {
  return title === '' ? text : `${title}\n${text}`;
}

function measureAlone(set: JudgedSet, rank: (queryId: string, to: To) => string[]): number {
  const languageOf = new Map(set.docs.map((doc) => [doc.id, doc.language]));
  const targets: To[] = languages.filter((language) => set.docs.some((doc) => doc.language === language));
  if (targets.length > 1) targets.push('all');
  const pairs: number[] = [];
  for (const from of languages) {
    for (const to of targets) {
      const found = set.queries.flatMap((query) => {
        if (query.language !== from) return [];
        const grades = [...(set.grades.get(query.id) ?? [])].filter(
          ([doc, grade]) => grade >= 1 && (to === 'all' || languageOf.get(doc) === to),
        );
        return grades.length === 0 ? [] : [measureRanking(rank(query.id, to), new Map(grades))];
      });
      if (found.length > 0) pairs.push(averageMeasures(found).ndcg10);
    }
  }
  return mean(pairs);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
