import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PALLADIUS_BY_PINYIN } from './palladius-table.ts';
import { readPalladiusWord } from './palladius-to-pinyin.ts';
import { joinPinyin, printPassportLine, readPinyinWord } from './pinyin-syllables.ts';
import { spellPalladius } from './pinyin-to-palladius.ts';

// A second statement of the system, by initials and finals, to hold the syllable table against.
const INITIALS: Readonly<Record<string, string>> = {
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз',
  q: 'ц',
  x: 'с',
  zh: 'чж',
  ch: 'ч',
  sh: 'ш',
  r: 'ж',
  z: 'цз',
  c: 'ц',
  s: 'с',
};
const FINALS: Readonly<Record<string, string>> = {
  a: 'а',
  ai: 'ай',
  an: 'ань',
  ang: 'ан',
  ao: 'ао',
  e: 'э',
  ei: 'эй',
  en: 'энь',
  eng: 'эн',
  i: 'и',
  ia: 'я',
  ian: 'янь',
  iang: 'ян',
  iao: 'яо',
  ie: 'е',
  in: 'инь',
  ing: 'ин',
  iong: 'юн',
  iu: 'ю',
  o: 'о',
  ong: 'ун',
  ou: 'оу',
  u: 'у',
  ua: 'уа',
  uai: 'уай',
  uan: 'уань',
  uang: 'уан',
  ui: 'уй',
  un: 'унь',
  uo: 'о',
  ü: 'юй',
  üe: 'юэ',
  üan: 'юань',
  ün: 'юнь',
};
const AFTER_PALATAL: Readonly<Record<string, string>> = { u: 'ü', ue: 'üe', uan: 'üan', un: 'ün' };

function composeFromParts(syllable: string): string | undefined {
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/u.exec(syllable)?.[0];
  if (initial === undefined) return undefined;
  const final = syllable.slice(initial.length);
  if (/^[jqx]$/u.test(initial)) return `${INITIALS[initial]}${FINALS[AFTER_PALATAL[final] ?? final]}`;
  if (/^[zcs]$/u.test(initial) && final === 'i') return `${INITIALS[initial]}ы`;
  if (syllable === 'hui') return 'хуэй';
  return `${INITIALS[initial]}${FINALS[final]}`;
}

const syllables = [...PALLADIUS_BY_PINYIN.keys()];
const nameSyllables = syllables.filter((syllable) => !/^(?:o|lo|yo|ei)$/u.test(syllable));

describe('the Palladius table', () => {
  it('has about 410 syllables and agrees with the system of initials and finals', () => {
    expect(syllables.length).toBeGreaterThanOrEqual(400);
    for (const syllable of syllables) {
      const composed = composeFromParts(syllable);
      if (composed !== undefined) expect(PALLADIUS_BY_PINYIN.get(syllable), syllable).toBe(composed);
    }
  });

  it('has the syllables without an initial right', () => {
    const zero =
      'a а ai ай an ань ang ан ao ао e э en энь eng эн er эр ou оу wa ва wai вай wan вань wang ван wei вэй wen вэнь weng вэн wo во wu у ya я yan янь yang ян yao яо ye е yi и yin инь ying ин yong юн you ю yu юй yuan юань yue юэ yun юнь'.split(
        ' ',
      );
    for (let at = 0; at < zero.length; at += 2)
      expect(PALLADIUS_BY_PINYIN.get(zero[at] ?? '')).toBe(zero[at + 1]);
  });

  it('never writes the obscene spelling', () => {
    expect([...PALLADIUS_BY_PINYIN.values()]).not.toContain('хуй');
    expect(readPalladiusWord('Хуй')[0]).toEqual(['hui']);
  });
});

describe('spellPalladius', () => {
  it.each([
    [['chang', 'an'], 'Чанъань'],
    [['heng', 'yang'], 'Хэнъян'],
    [['tian', 'an'], 'Тяньань'],
    [['xi', 'an'], 'Сиань'],
    [['wan', 'ning'], 'Ваньнин'],
    [['wu', 'wei'], 'Увэй'],
    [['da', 'lian'], 'Далянь'],
    [['lü', 'shun'], 'Люйшунь'],
  ])('%j is %s', (parts, expected) => {
    expect(spellPalladius(parts)).toBe(expected);
  });

  it('refuses what is not a syllable', () => {
    expect(spellPalladius(['wei', 'foo'])).toBeUndefined();
    expect(spellPalladius([])).toBeUndefined();
  });
});

describe('reading words back', () => {
  const oneSyllable = fc.constantFrom(...nameSyllables);
  const pair = fc.tuple(oneSyllable, oneSyllable);

  it('reads joined pinyin as the same syllables (ü inside a word aside: the passport spelling hides it)', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        fc.pre(!second.includes('ü'));
        expect(readPinyinWord(joinPinyin([first, second]))[0]).toEqual([first, second]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('has the true syllables among the readings of a Palladius word', () => {
    fc.assert(
      fc.property(pair, (parts) => {
        const word = spellPalladius(parts);
        expect(readPalladiusWord(word ?? '')).toContainEqual(parts);
      }),
      { numRuns: 3_000 },
    );
  });

  it('understands tones, ü and its stand-ins', () => {
    for (const word of ['Lǚ', 'lü', 'lyu', 'LV', 'lü3'])
      expect(readPinyinWord(word)[0], word).toEqual(['lü']);
    expect(readPinyinWord('lüè')[0]).toEqual(['lüe']);
    expect(readPinyinWord('Wěiguó')[0]).toEqual(['wei', 'guo']);
    expect(readPinyinWord("Xi'an")).toEqual([['xi', 'an']]);
    expect(readPinyinWord('Linyu')[0]).toEqual(['lin', 'yu']);
  });

  it('refuses words that are not the spelling', () => {
    for (const word of ['', 'Smith', "'", 'Ivan', '-', 'Чжан', 'zhq'])
      expect(readPinyinWord(word), word).toEqual([]);
    for (const word of ['', 'Иванов', 'ъ', 'Zhang', 'Чжанъ', 'Даъань'])
      expect(readPalladiusWord(word), word).toEqual([]);
  });
});

describe('passport line', () => {
  it('prints capitals without apostrophe and ü by the exit-entry rule', () => {
    expect(printPassportLine({ family: 'Chen', given: "Chang'an" })).toBe('CHEN CHANGAN');
    expect(printPassportLine({ family: 'Lü', given: 'Lüe' })).toBe('LYU LUE');
    expect(printPassportLine({ family: 'Zheng-Li', given: 'Shufang' })).toBe('ZHENGLI SHUFANG');
  });
});
