import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../shared/language.ts';
import { pseudoWords } from './pseudo-words.ts';

const words = {
  title: 'Pumps',
  comma: ', ',
  found: (count: number, name: string) => `${count} pumps of ${name}`,
  given: (day: string) => `checked${day && `, ${day}`}`,
  errors: { 'a.b': 'Wait {minutes} minutes, see https://amur.example.org/help' },
};

describe('words in the pseudo-language', () => {
  it('are marked, accented and longer', () => {
    expect(pseudoWords(words, 'en').title).toBe('⟦Púúmpš⟧');
    expect(pseudoWords({ title: 'Найти партнёра' }, 'ru').title).toBe('⟦Наайтии паартнёёраа⟧');
    expect(pseudoWords({ title: '查找 API 合作单位资料' }, 'zh').title).toBe('⟦查找 ＡＰＩ 合作单位囗资料⟧');
  });

  it('keep what is filled in, placeholders and addresses', () => {
    const pseudo = pseudoWords(words, 'en');
    expect(pseudo.found(3, 'Ниже 7 насосов')).toBe('⟦3 púúmpš óóf Ниже 7 насосов⟧');
    expect(pseudo.given('')).toBe('⟦čhééčkééď⟧');
    expect(pseudo.errors['a.b']).toContain('{minutes}');
    expect(pseudo.errors['a.b']).toContain('https://amur.example.org/help');
    expect(pseudo.comma).toBe(', ');
  });

  it('are made once, so that they are the same each time', () => {
    expect(pseudoWords(words, 'en')).toBe(pseudoWords(words, 'en'));
    expect(pseudoWords(words, 'ru')).not.toBe(pseudoWords(words, 'en'));
  });

  it('never lose or change a value, in any language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...languages), (value, language) => {
        const clean = value.replace(/[\ue000\ue001]/g, '');
        const said = pseudoWords({ say: (name: string) => `name: ${name}!` }, language).say(clean);
        if (/\p{L}/u.test(clean)) expect(said).toContain(clean);
        expect(said).not.toMatch(/[\ue000\ue001]/);
      }),
    );
  });
});
