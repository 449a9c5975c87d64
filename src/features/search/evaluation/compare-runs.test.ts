import { describe, expect, it } from 'vitest';
import { compareLists } from './compare-lists.ts';
import { compareRuns } from './compare-runs.ts';

const of = (recall10: number, ndcg10: number) => ({ success1: 0, mrr10: 0, map: 0, recall10, ndcg10 });

describe('comparing with an earlier run', () => {
  it('forgives a point and no more, in either measure', () => {
    const before = { a: of(0.9, 0.8), b: of(0.9, 0.8), c: of(0.9, 0.8) };
    const now = { a: of(0.89, 0.79), b: of(0.889, 0.9), c: of(1, 0.78) };
    expect(compareRuns(before, now).map(({ pair, isFall }) => [pair, isFall])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('takes a pair that is gone for a fall, and passes over new ones', () => {
    const differences = compareRuns({ a: of(1, 1) }, { b: of(1, 1) });
    expect(differences).toEqual([{ pair: 'a', recall10: undefined, ndcg10: undefined, isFall: true }]);
  });
});

describe('comparing a fused list with the single ones', () => {
  it('takes the better one of each pair', () => {
    const fused = { a: of(0.9, 0.9), b: of(0.9, 0.9) };
    const singles = {
      words: { a: of(0.9, 0.5), b: of(0.9, 0.92) },
      model: { a: of(0.9, 0.6), b: of(0.9, 0.7) },
    };
    const [a, b] = compareLists(fused, singles);
    expect([a?.better, a?.isUnder]).toEqual(['model', false]);
    expect(a?.ndcg10).toBeCloseTo(0.3);
    expect([b?.better, b?.isUnder]).toEqual(['words', true]);
    expect(b?.ndcg10).toBeCloseTo(-0.02);
  });

  it('is under where only Recall@10 fell', () => {
    const [a] = compareLists({ a: of(0.8, 0.9) }, { words: { a: of(0.9, 0.9) } });
    expect(a?.isUnder).toBe(true);
  });
});
