import { describe, expect, it } from 'vitest';
import { groupConcepts } from './group-concepts.ts';

const concepts = [
  { conceptId: 'a', words: { zh: '损耗', ru: 'потери', en: 'loss' } },
  { conceptId: 'b', words: { zh: '流失', ru: 'потери', en: 'loss' } },
  { conceptId: 'c', words: { zh: '低温', ru: 'низкая температура', en: 'low temperature' } },
];

describe('concepts as a reader sees them', () => {
  it('names a word once, with the words of all its senses, and the longest words first', () => {
    expect(groupConcepts(concepts, 'en')).toEqual([
      {
        conceptId: 'c',
        word: 'low temperature',
        others: { zh: ['低温'], ru: ['низкая температура'], en: ['low temperature'] },
      },
      { conceptId: 'a', word: 'loss', others: { zh: ['损耗', '流失'], ru: ['потери'], en: ['loss'] } },
    ]);
  });

  it('keeps senses apart where the reader has two words', () => {
    expect(groupConcepts(concepts, 'zh').map(({ word }) => word)).toEqual(['损耗', '流失', '低温']);
  });
});
