import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateSet } from '../../src/features/search/evaluation/evaluate-set.ts';
import { readJudgedSet } from '../../src/features/search/evaluation/read-judged-set.ts';

/** Below these no release goes out; the demand of the design is 0.9 and 0.8 for the first two pairs. */
const floors: Record<string, { recall10: number; ndcg10: number }> = {
  'zh>ru': { recall10: 0.95, ndcg10: 0.9 },
  'ru>zh': { recall10: 0.95, ndcg10: 0.9 },
  'en>ru': { recall10: 0.95, ndcg10: 0.9 },
  'en>zh': { recall10: 0.95, ndcg10: 0.9 },
  'zh>zh': { recall10: 0.97, ndcg10: 0.95 },
  'ru>ru': { recall10: 0.97, ndcg10: 0.95 },
};

/** The adversarial paraphrases have no demand; this only notices when they fall far. */
const hardFloors: Record<string, number> = { 'zh>ru': 0.7, 'ru>zh': 0.7 };

/** nDCG@10 of offers against requests (tests/matching). */
const longFloors: Record<string, number> = { 'zh>ru': 0.93, 'ru>zh': 0.88, 'en>zh': 0.88, 'en>ru': 0.88 };

describe('retrieval on the judged sets of the project', () => {
  const whenMain = evaluateSet(readJudgedSet(fileURLToPath(new URL('.', import.meta.url))));
  for (const [pair, floor] of Object.entries(floors)) {
    it(`${pair} keeps its floor`, async () => {
      const main = await whenMain;
      expect(main.pairs[pair]?.recall10).toBeGreaterThanOrEqual(floor.recall10);
      expect(main.pairs[pair]?.ndcg10).toBeGreaterThanOrEqual(floor.ndcg10);
    });
  }

  it('the hard set does not fall far', async () => {
    const hard = await evaluateSet(readJudgedSet(fileURLToPath(new URL('../retrieval-hard/', import.meta.url))));
    for (const [pair, floor] of Object.entries(hardFloors)) {
      expect(hard.pairs[pair]?.recall10, pair).toBeGreaterThanOrEqual(floor);
    }
  });

  it('long requests find long offers, in the half that no weight was tuned on', async () => {
    const matching = await evaluateSet(readJudgedSet(fileURLToPath(new URL('../matching/', import.meta.url))));
    for (const [pair, floor] of Object.entries(longFloors)) {
      expect(matching.groups['part test']?.[pair]?.ndcg10, pair).toBeGreaterThanOrEqual(floor);
    }
  });
});
