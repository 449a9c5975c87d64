import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRecogniser } from '../../translation/public.ts';
import { choosePassageWindow, readBeginnings } from './passage-window.ts';

const recogniser = compileRecogniser([
  {
    id: 'T1',
    domain: '81',
    kind: 'term',
    words: { zh: ['激光熔覆'], ru: ['лазерная наплавка'], en: ['laser cladding'] },
  },
]);
const asked = { units: [], conceptIds: ['T1', 'gone'], views: [{ written: 'Валов', senses: [] }] };
const filler = 'Предприятие выпускает широкий ряд изделий и ведёт ремонт. ';

describe('the part of a long text that is analysed', () => {
  it('is looked for by the words of the query and of its concepts, without endings', () => {
    expect(readBeginnings(asked, recogniser, 'ru')).toEqual(['вало', 'лазер', 'напла']);
    expect(readBeginnings(asked, recogniser, 'zh')).toEqual(['вало', '激光熔覆']);
  });

  it('is where most different words stand together, not where one stands often', () => {
    const beginnings = readBeginnings(asked, recogniser, 'ru');
    const text = `${'Немного валов на складе. '.repeat(20)}${filler.repeat(10)}Лазерной наплавкой валов занят цех. ${filler.repeat(10)}`;
    const { from, to } = choosePassageWindow(text, 'ru', beginnings) ?? { from: 0, to: 0 };
    expect(text.slice(from, to)).toContain('Лазерной наплавкой валов занят цех.');
    expect(text.slice(from, to)).not.toContain('складе');
    expect(text[from - 1]).toBe(' ');
    expect(text[to - 1]).toBe(' ');
  });

  it('is not chosen in short texts, nor where only the inside of a word fits', () => {
    expect(choosePassageWindow('Лазерная наплавка', 'ru', ['лазер'])).toBeUndefined();
    expect(choosePassageWindow('завал подвал '.repeat(100), 'ru', ['вал'])).toBeUndefined();
  });

  it('lies within any text and cuts no character in two', () => {
    const word = fc.constantFrom('вал', '激光熔覆', '𠀀𠀁', 'laser', 'ё', 'ﬁne', ' ', '🀄️');
    fc.assert(
      fc.property(fc.array(word, { minLength: 50, maxLength: 600 }), (words) => {
        const text = words.join('');
        const found = choosePassageWindow(text, 'zh', ['вал', '激光熔覆', 'laser']);
        if (found === undefined) return;
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.to).toBeLessThanOrEqual(text.length);
        expect(text.slice(found.from, found.to).isWellFormed()).toBe(true);
      }),
    );
  });
});
