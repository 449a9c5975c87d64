/**
 * Measures of one ranked list, by their usual definitions. A document is relevant when its grade is 1 or more.
 * - recall10: relevant documents among the first ten ÷ all relevant documents
 * - ndcg10: Σ (2^grade − 1) / log2(place + 1) over the first ten ÷ the same of the ideal order
 * - mrr10: 1 ÷ place of the first relevant one among the first ten, else 0
 * - map: mean over all relevant documents of the precision at their places (0 for those not retrieved)
 * - success1: the first one is relevant
 */
export type Measures = { success1: number; recall10: number; ndcg10: number; mrr10: number; map: number };

export function measureRanking(ranked: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const relevant = [...grades.values()].filter((grade) => grade >= 1).length;
  const measures = { success1: 0, recall10: 0, ndcg10: 0, mrr10: 0, map: 0 };
  if (relevant === 0) return measures;
  let found = 0;
  let gain = 0;
  ranked.forEach((id, at) => {
    const grade = grades.get(id) ?? 0;
    if (grade < 1) return;
    found++;
    measures.map += found / (at + 1) / relevant;
    if (at >= 10) return;
    if (at === 0) measures.success1 = 1;
    if (measures.mrr10 === 0) measures.mrr10 = 1 / (at + 1);
    measures.recall10 += 1 / relevant;
    gain += discounted(grade, at);
  });
  const ideal = [...grades.values()].filter((grade) => grade >= 1).sort((a, b) => b - a);
  const idealGain = ideal.slice(0, 10).reduce((sum, grade, at) => sum + discounted(grade, at), 0);
  measures.ndcg10 = gain / idealGain;
  return measures;
}

function discounted(grade: number, at: number): number {
  return (2 ** grade - 1) / Math.log2(at + 2);
}

export function averageMeasures(all: readonly Measures[]): Measures {
  const mean = (pick: (measures: Measures) => number): number =>
    all.length === 0 ? 0 : all.reduce((sum, each) => sum + pick(each), 0) / all.length;
  return {
    success1: mean((each) => each.success1),
    recall10: mean((each) => each.recall10),
    ndcg10: mean((each) => each.ndcg10),
    mrr10: mean((each) => each.mrr10),
    map: mean((each) => each.map),
  };
}
