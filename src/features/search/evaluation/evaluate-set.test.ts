import { describe, expect, it } from 'vitest';
import { evaluateSet } from './evaluate-set.ts';
import type { JudgedSet, JudgedText } from './read-judged-set.ts';
import { isLong } from './score-answers.ts';

const text = (
  id: string,
  language: JudgedText['language'],
  words: string,
  more: Partial<JudgedText> = {},
) => ({
  id,
  language,
  title: '',
  text: words,
  ...more,
});

const set: JudgedSet = {
  name: 'own',
  docs: [
    text('laser.en', 'en', 'laser cladding of shafts', { fields: ['55'] }),
    text('laser.ru', 'ru', 'laser наплавка', { fields: ['55'] }),
    text('paint.en', 'en', 'laser laser paint', { fields: ['61'] }),
    text('pump.ru', 'ru', 'pump', { fields: ['52'] }),
  ],
  queries: [
    text('q1', 'en', 'laser cladding', { part: 'tuning' }),
    text('q2', 'en', `pump ${'and more '.repeat(40)}`, { part: 'test' }),
  ],
  grades: new Map([
    [
      'q1',
      new Map([
        ['laser.en', 3],
        ['laser.ru', 3],
        ['paint.en', 0],
      ]),
    ],
    ['q2', new Map([['pump.ru', 2]])],
  ]),
};
const whole = { success1: 1, recall10: 1, ndcg10: 1, mrr10: 1, map: 1 };

describe('evaluating a set', () => {
  it('scores each pair on the documents of its language, and the merged list', async () => {
    const { pairs, docs, queries } = await evaluateSet(set, { concepts: [] });
    expect([docs, queries]).toEqual([4, 2]);
    expect(Object.keys(pairs)).toEqual(['en>ru', 'en>en', 'en>all']);
    expect(pairs['en>ru']).toEqual(whole);
    expect(pairs['en>en']).toEqual(whole);
  });

  it('passes over right documents of other languages in the merged list, not over wrong ones', async () => {
    const { groups } = await evaluateSet(set, { concepts: [] });
    expect(groups['mixed pool']?.['en>en']).toEqual(whole);
    const order = { keys: ['paint.en', 'laser.en', 'laser.ru', 'pump.ru'], weight: 1 };
    const led = await evaluateSet(set, { concepts: [], extraListOf: () => order });
    expect(led.groups['mixed pool']?.['en>en']?.mrr10).toBe(0.5);
    // laser.ru is second to paint.en alone; pump.ru comes after three.
    expect(led.groups['mixed pool']?.['en>ru']?.mrr10).toBeCloseTo((1 / 2 + 1 / 4) / 2);
  });

  it('reports long queries, parts and fields apart', async () => {
    const { groups } = await evaluateSet(set, { concepts: [] });
    expect(Object.keys(groups)).toEqual([
      'field 52',
      'field 55',
      'long queries',
      'mixed pool',
      'part test',
      'part tuning',
      'short queries',
    ]);
    expect(Object.keys(groups['long queries'] ?? {})).toEqual(['en>ru', 'en>all']);
    expect(Object.keys(groups['part tuning'] ?? {})).toEqual(['en>ru', 'en>en', 'en>all']);
  });

  it('counts a Han character as three letters when it tells long from short', () => {
    expect(isLong(text('q', 'zh', '激'.repeat(100)))).toBe(false);
    expect(isLong(text('q', 'zh', '激'.repeat(101)))).toBe(true);
    expect(isLong(text('q', 'ru', 'б'.repeat(300)))).toBe(false);
    expect(isLong(text('q', 'ru', 'б'.repeat(301)))).toBe(true);
  });
});
