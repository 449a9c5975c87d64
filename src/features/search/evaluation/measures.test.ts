import { describe, expect, it } from 'vitest';
import { measureRanking } from './measures.ts';

describe('measures', () => {
  it('follow their definitions', () => {
    const grades = new Map([
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ]);
    const { success1, recall10, mrr10, map, ndcg10 } = measureRanking(['c', 'b', 'a'], grades);
    expect([success1, recall10, mrr10]).toEqual([0, 1, 0.5]);
    expect(map).toBeCloseTo((1 / 2 + 2 / 3) / 2);
    expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 7 / 2) / (7 + 1 / Math.log2(3)));
  });
});
