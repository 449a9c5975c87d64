import { isMoreThanAPoint } from './compare-runs.ts';
import type { Measures } from './measures.ts';
import type { Pairs } from './score-answers.ts';

/** What is answered beside the lists it was made of, for one pair of languages; nDCG@10 and Recall@10 as fractions. */
export type ListComparison = {
  readonly pair: string;
  readonly fused: Measures;
  readonly singles: Readonly<Record<string, Measures>>;
  /** The list with the best nDCG@10. */
  readonly better: string;
  /** Fused less the better list. */
  readonly ndcg10: number;
  readonly recall10: number;
  /** More than a point under it. */
  readonly isUnder: boolean;
};

/** Compares for every pair; `singles` by name. */
export function compareLists(fused: Pairs, singles: Readonly<Record<string, Pairs>>): ListComparison[] {
  return Object.entries(fused).map(([pair, measures]) => {
    const ofPair = Object.entries(singles).flatMap(([name, pairs]) => {
      const single = pairs[pair];
      return single === undefined ? [] : [[name, single] as const];
    });
    const [better, best] = ofPair.reduce(
      (a, b) => (b[1].ndcg10 > a[1].ndcg10 ? b : a),
      ofPair[0] ?? (['none', measures] as const),
    );
    const ndcg10 = measures.ndcg10 - best.ndcg10;
    const recall10 = measures.recall10 - best.recall10;
    const isUnder = isMoreThanAPoint(ndcg10) || isMoreThanAPoint(recall10);
    return { pair, fused: measures, singles: Object.fromEntries(ofPair), better, ndcg10, recall10, isUnder };
  });
}
