import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../../src/features/search/evaluation/load-recogniser.ts';
import { fillEngine, rankSet, type Asked } from '../../src/features/search/evaluation/rank-set.ts';
import { readJudgedSet, type JudgedSet } from '../../src/features/search/evaluation/read-judged-set.ts';
import { averageByPair, createScorer, type Pairs } from '../../src/features/search/evaluation/score-answers.ts';
import { createSearchEngine } from '../../src/features/search/engine/search-engine.ts';

/** Reading a query for syntax and slips may cost so much of a measure at most; a wrong correction costs more. */
const mostLost = 0.003;
const concepts = loadConcepts();

async function measure(engine: Asked, set: JudgedSet): Promise<Pairs> {
  const scoreAnswer = createScorer(set);
  const scores = [];
  for await (const answer of rankSet(engine, set)) scores.push(...scoreAnswer(answer));
  return averageByPair(scores.filter((score) => score.in === 'own'));
}

describe('queries read as typed', () => {
  it.each(['retrieval', 'retrieval-hard'])('find in tests/%s what they find as plain text', async (name) => {
    const set = readJudgedSet(fileURLToPath(new URL(`../${name}/`, import.meta.url)));
    const engine = createSearchEngine({ concepts, threads: 0 });
    await fillEngine(engine, set);
    const plain = await measure(engine, set);
    const typed = await measure({ search: (query) => engine.search({ ...query, isPlain: false }) }, set);
    await engine.close();
    expect(Object.keys(typed)).toEqual(Object.keys(plain));
    for (const [pair, { recall10, ndcg10 }] of Object.entries(plain)) {
      expect(typed[pair]?.recall10, `Recall@10 ${pair}`).toBeGreaterThanOrEqual(recall10 - mostLost);
      expect(typed[pair]?.ndcg10, `nDCG@10 ${pair}`).toBeGreaterThanOrEqual(ndcg10 - mostLost);
    }
  });
});
