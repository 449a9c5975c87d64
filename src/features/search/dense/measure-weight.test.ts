import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { averageMeasures, measureRanking, type Measures } from '../evaluation/measures.ts';
import type { JudgedSet } from '../evaluation/read-judged-set.ts';
import {
  fakeDimensions,
  startFakeEmbeddingsServer,
  type FakeEmbeddingsServer,
} from './fake-embeddings-server.ts';
import { createHttpEmbedder } from './http-embedder.ts';
import { chooseWeight, measureDenseWeight } from './measure-weight.ts';

const set: JudgedSet = {
  name: 'own',
  docs: [
    { id: 'laser', language: 'ru', title: 'Лазер', text: 'для резки' },
    { id: 'pump', language: 'ru', title: '', text: 'Насос' },
  ],
  queries: [
    { id: 'q1', language: 'zh', title: '', text: '激光' },
    { id: 'q2', language: 'zh', title: '', text: '泵' },
  ],
  grades: new Map([
    ['q1', new Map([['laser', 2]])],
    ['q2', new Map([['pump', 2]])],
  ]),
};

describe('measuring the weight of a model', () => {
  let server: FakeEmbeddingsServer;
  beforeEach(async () => {
    server = await startFakeEmbeddingsServer();
  });
  afterEach(() => server.close());

  /** A search that finds nothing by itself, or everything, or is led astray by the model. */
  async function measure(wordsFind: boolean, isHarmed = false) {
    const recipe = {
      model: 'small',
      dimensions: fakeDimensions,
      queryTemplate: '{text}',
      passageTemplate: '{text}',
    };
    const embedder = createHttpEmbedder({ url: server.url, recipe });
    return await measureDenseWeight(set, embedder, (extraListOf) => {
      const found: Measures[] = set.queries.map((query) => {
        const grades = set.grades.get(query.id)!;
        const extra = extraListOf(query, 'ru')?.keys ?? [];
        const own = wordsFind ? [...grades.keys()] : [];
        return measureRanking(isHarmed && extra.length > 0 ? [] : [...new Set([...own, ...extra])], grades);
      });
      return Promise.resolve({ 'zh>ru': averageMeasures(found) });
    });
  }

  it('proposes the least weight that helps', async () => {
    const { weight, rows, denseAloneNdcg10 } = await measure(false);
    expect([weight, denseAloneNdcg10]).toEqual([0.05, 1]);
    expect(rows[0]).toEqual({ weight: 0, meanNdcg10: 0, worstChange: 0 });
  });

  it('proposes none where words alone do as well, or the model harms', async () => {
    expect((await measure(true)).weight).toBe(0);
    expect((await measure(true, true)).weight).toBe(0);
  });
});

describe('choosing the weight', () => {
  const row = (weight: number, meanNdcg10: number, worstChange = 0) => ({ weight, meanNdcg10, worstChange });
  it('takes the best, or a smaller one that is as good', () => {
    expect(chooseWeight([row(0, 0.8), row(0.1, 0.82), row(0.3, 0.85), row(0.5, 0.8505)], 0.7)).toBe(0.3);
  });
  it('never takes one that harms a pair, or falls below the model alone', () => {
    expect(chooseWeight([row(0, 0.8), row(0.1, 0.82), row(0.3, 0.9, -0.02)], 0.7)).toBe(0.1);
    expect(chooseWeight([row(0, 0.8), row(0.1, 0.82)], 0.9)).toBe(0);
  });
});
