import { describe, expect, it } from 'vitest';
import type { Concept } from '../termbase/concepts.ts';
import { noWords } from '../termbase/concept-content.ts';
import { fixedTermbase } from '../termbase/live-termbase.ts';
import { engineTerms } from './engine-terms.ts';

const concept = (id: string, domain: string, zh: string, ru: string, en: string): Concept => ({
  id,
  domain,
  kind: 'compound',
  words: { zh: [zh], ru: [ru], en: [en] },
});
const termbase = fixedTermbase([
  concept('c1', '29', '激光器', 'лазер', 'laser'),
  concept('c2', '29', '功率', 'мощность', 'power'),
  concept('c3', '06', '产能', 'мощность', 'capacity'),
  concept('c4', '00', '工作', 'работа', 'work'),
]);
const toChinese = { from: 'ru', to: 'zh', domain: null } as const;

describe('the terms an engine is told', () => {
  it('are written as in the text, and know their English word', () => {
    expect(engineTerms(termbase, 'Работа лазера.', toChinese)).toEqual([
      { ru: 'лазера', zh: '激光器', en: 'laser' },
    ]);
  });

  it('leave out a word of several senses, unless the field tells which is meant', () => {
    expect(engineTerms(termbase, 'Мощность 20 Вт.', toChinese)).toEqual([]);
    expect(engineTerms(termbase, 'Мощность 20 Вт.', { ...toChinese, domain: '06' })).toEqual([
      { ru: 'Мощность', zh: '产能', en: 'capacity' },
    ]);
  });

  it('begin with those that must be used, and keep what is not to be translated', () => {
    const decided = {
      state: 'decided' as const,
      reliability: null,
      words: {
        zh: { ...noWords, doNotTranslate: ['КПД'] },
        ru: { ...noWords, preferred: ['КПД'] },
        en: noWords,
      },
    };
    const live = fixedTermbase(
      [concept('c1', '29', '激光器', 'лазер', 'laser'), concept('c9', '29', 'КПД', 'КПД', 'КПД')],
      new Map([['c9', decided]]),
    );
    expect(engineTerms(live, 'У лазера высокий КПД.', toChinese)).toEqual([
      { ru: 'КПД', zh: 'КПД' },
      { ru: 'лазера', zh: '激光器', en: 'laser' },
    ]);
  });
});
