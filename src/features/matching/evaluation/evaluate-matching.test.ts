import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateMatching, type PairEvaluation } from './evaluate-matching.ts';
import { readMatchingSet, type MatchingSet } from './read-matching-set.ts';

describe('the judged set of offers and requests', () => {
  let set: MatchingSet;
  let pairs: Record<string, PairEvaluation>;
  beforeAll(async () => {
    set = readMatchingSet(fileURLToPath(new URL('../../../../tests/matching', import.meta.url)));
    pairs = await evaluateMatching(set);
  }, 120_000);

  it('is whole: every record in three languages, near misses beside right answers', () => {
    for (const records of [set.offers, set.requests]) {
      const byId = Map.groupBy(records, ({ id }) => id);
      for (const versions of byId.values()) {
        expect(versions.map(({ lang }) => lang).toSorted()).toEqual(['en', 'ru', 'zh']);
      }
    }
    const grades = [...set.grades.values()].flatMap((ofRequest) => [...ofRequest.values()]);
    expect(new Set(grades)).toEqual(new Set([0, 1, 2, 3]));
  });

  it.each(['zh>ru', 'ru>zh'])(
    '%s: the right offer is first in 85, in the first five in 97 of 100',
    (name) => {
      const pair = pairs[name];
      expect(pair?.first).toBeGreaterThanOrEqual(0.85);
      expect(pair?.firstFive).toBeGreaterThanOrEqual(0.97);
      expect(pair?.test?.first).toBeGreaterThanOrEqual(0.9);
      expect(pair?.test?.firstFive).toBeGreaterThanOrEqual(0.97);
    },
  );

  it.each(['zh>ru', 'ru>zh'])('%s: needs no pass over everything, and loses nothing by its parts', (name) => {
    const pair = pairs[name];
    expect(pair?.onlyRequestAsked.first).toBeGreaterThanOrEqual(0.85);
    expect(pair?.onlyOfferAsked.first).toBeGreaterThanOrEqual(0.8);
    for (const measures of Object.values(pair?.without ?? {})) {
      expect(pair?.ndcg10).toBeGreaterThanOrEqual(measures.ndcg10 - 0.015);
    }
  });
});
