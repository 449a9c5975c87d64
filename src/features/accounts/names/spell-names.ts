import { pinyin } from 'pinyin-pro';
import { foldName } from '../name-search.ts';
import { displayName, writeNameIn } from './display-name.ts';
import { readHanName } from './han-to-pinyin.ts';
import type { PersonName } from './person-name.ts';
import { PALLADIUS_BY_PINYIN } from './palladius-table.ts';
import { spellPalladius } from './pinyin-to-palladius.ts';
import { transliterateRussian } from './russian-to-latin.ts';

const hanWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** Each word of a text with characters as its syllables; other words as they stand; punctuation falls away. */
function readHanWords(text: string): (string[] | string)[] {
  return [...hanWords.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => {
      if (!/^\p{Script=Han}+$/u.test(segment)) return segment;
      const found = pinyin(segment, { toneType: 'none', v: true, type: 'array' });
      const syllables = found.map((syllable) => syllable.replace('v', 'ü'));
      return syllables.every((syllable) => PALLADIUS_BY_PINYIN.has(syllable)) ? syllables : segment;
    });
}

/** As keyboards write ü: `v`. */
function typed(syllables: readonly string[]): string {
  return syllables.join('').replaceAll('ü', 'v');
}

function spellPalladiusSmall(syllables: readonly string[]): string {
  return spellPalladius(syllables)?.toLowerCase() ?? '';
}

// Syllables of an organisation's name are not set apart: `long`, `men`, `сан` would be found as the words they are.
function spellHan(text: string): string[] {
  const words = readHanWords(text);
  if (words.every((word) => typeof word === 'string')) return [];
  return [typed, spellPalladiusSmall].flatMap((write) => {
    const written = words.map((word) => (typeof word === 'string' ? word : write(word)));
    return [written.join(' '), written.join('')];
  });
}

/** How Russian words are written in Latin outside passports: Sergey, Tolstoy, Yulia. */
function transliterateEveryday(text: string): string {
  return transliterateRussian(
    text
      .replace(/([иы])й(?=[^\p{L}]|$)/giu, 'y')
      .replace(/й/giu, 'y')
      .replace(/ю/giu, 'yu')
      .replace(/я/giu, 'ya')
      .replace(/ё/giu, 'yo')
      .replace(/ъ/giu, ''),
  );
}

function spellCyrillic(text: string): string[] {
  return [transliterateRussian(text), transliterateEveryday(text)];
}

function spell(text: string): string[] {
  if (/\p{Script=Han}/u.test(text)) return spellHan(text);
  return /\p{Script=Cyrillic}/u.test(text) ? spellCyrillic(text) : [];
}

/** Lower case, each once, without those already known. */
function addNew(spellings: readonly string[], known: readonly string[]): string[] {
  const there = new Set(known.map(foldName));
  return [...new Set(spellings.map(foldName))].filter((spelling) => spelling !== '' && !there.has(spelling));
}

/**
 * How names of organisations and places may be typed in scripts they are not written in, in small letters: pinyin and
 * Palladius of Chinese ones with spaces between words and without, two Latin spellings of Russian ones. For finding only, never to be shown: words are read one by one, and a character may have another sound.
 */
export function spellNames(names: readonly string[]): string[] {
  return addNew(names.flatMap(spell), names);
}

/**
 * How a person's name may be typed, in small letters, besides the forms that are kept: other readings of characters,
 * with and without spaces, and everyday Latin spellings of a Russian name. For finding only.
 */
export function spellPersonName(name: PersonName): string[] {
  const kept = (['han', 'cyrillic', 'latin'] as const).map((script) => writeNameIn(script, name));
  const readings = name.han === undefined ? [] : readHanName(name.han);
  const chinese = readings.flatMap(({ family, given }) =>
    [typed, spellPalladiusSmall].flatMap((write) => {
      const whole = [write(family.flat()), write(given)];
      const syllables = [...family.flat(), ...given].map((syllable) => write([syllable]));
      return [whole.join(' '), syllables.join(' '), whole.join('')];
    }),
  );
  const isChinese = readings.length > 0;
  const cyrillic = writeNameIn('cyrillic', name);
  const shown = (['zh', 'ru', 'en'] as const).map((language) => displayName(name, language));
  return addNew([...chinese, ...(isChinese ? [] : spellCyrillic(cyrillic)), ...kept], shown);
}
