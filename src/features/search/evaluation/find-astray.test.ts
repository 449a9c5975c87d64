import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../engine/search-record.ts';
import { createAstrayReport } from './find-astray.ts';
import type { JudgedSet } from './read-judged-set.ts';

const doc = (id: string) => ({ id, language: 'ru', title: '', text: '' }) as const;
const query = { id: 'q', language: 'zh', title: '', text: '' } as const;
const set: JudgedSet = {
  name: 'own',
  docs: ['right', 'also', 'near', 'wrong'].map(doc),
  queries: [query],
  grades: new Map([
    [
      'q',
      new Map([
        ['right', 3],
        ['also', 2],
        ['near', 1],
      ]),
    ],
  ]),
};
const hit = (key: string, conceptIds: string[], words: string[] = []): SearchHit => ({
  key,
  score: 0,
  share: 0,
  language: 'ru',
  conceptIds,
  words,
  stored: '',
  passages: [],
});

function report(...hits: SearchHit[]) {
  const astray = createAstrayReport(set);
  astray.add({ query, to: 'ru', hits, milliseconds: 0 });
  return astray.worst(30).map(({ kind, id, wrong, right, queries }) => [kind, id, wrong, right, queries]);
}

describe('what leads astray', () => {
  it('names what the wrong document has and the outranked right one has not', () => {
    const found = report(hit('wrong', ['C1', 'C2'], ['вал']), hit('right', ['C2']), hit('also', []));
    expect(found).toEqual([
      ['concept', 'C1', 1, 0, ['q']],
      ['word', 'вал', 1, 0, ['q']],
    ]);
  });

  it('compares with the right one below it, and counts those the best right one has', () => {
    const found = report(hit('right', ['C1']), hit('wrong', ['C1', 'C2']), hit('also', ['C2']));
    expect(found).toEqual([['concept', 'C1', 1, 1, ['q']]]);
  });

  it('blames everything when the right one was not found at all', () => {
    expect(report(hit('right', []), hit('wrong', ['C1']))).toEqual([['concept', 'C1', 1, 0, ['q']]]);
  });

  it('is silent when all right ones stand above, whatever is merely related', () => {
    expect(report(hit('near', ['C9']), hit('right', []), hit('also', []), hit('wrong', ['C1']))).toEqual([]);
  });

  it('leaves out the pool of all languages', () => {
    const astray = createAstrayReport(set);
    astray.add({ query, to: 'all', hits: [hit('wrong', ['C1'])], milliseconds: 0 });
    expect(astray.worst(30)).toEqual([]);
  });
});
