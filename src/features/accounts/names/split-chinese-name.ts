import { isChineseSurname } from './chinese-surnames.ts';
import { readPalladiusWord } from './palladius-to-pinyin.ts';
import { readPinyinWord } from './pinyin-syllables.ts';

const MOST_WORDS = 5;
const MOST_GIVEN_SYLLABLES = 3;
const LONGEST_PART = 60;

export type SpelledName = { family: string; given: string };
export type SpelledScript = 'latin' | 'cyrillic';

function readerOf(script: SpelledScript): (word: string) => string[][] {
  return script === 'latin' ? readPinyinWord : readPalladiusWord;
}

/** Syllable readings of a family name, known surnames first; each half of a hyphened double surname is a group. */
export function readFamily(family: string, script: SpelledScript): string[][][] {
  if (family.length > LONGEST_PART) return [];
  let readings: string[][][] = [[]];
  for (const half of family.replace(/ /gu, '').split('-')) {
    const all = readerOf(script)(half);
    const known = all.filter(isChineseSurname);
    const chosen = known.length > 0 ? known : all;
    readings = readings.flatMap((before) => chosen.map((syllables) => [...before, syllables])).slice(0, 8);
  }
  return readings;
}

/** Syllable readings of a given name, written in one word, in several, or hyphened; `[[]]` for an empty one. */
export function readGiven(given: string, script: SpelledScript): string[][] {
  if (given === '') return [[]];
  if (given.length > LONGEST_PART) return [];
  let readings: string[][] = [[]];
  for (const word of given.split(/[ -]/u)) {
    const next = readerOf(script)(word);
    readings = readings.flatMap((before) => next.map((syllables) => [...before, ...syllables])).slice(0, 8);
  }
  return readings;
}

/** Whether the parts can be a Chinese name in this script: a known surname and a given name of up to three syllables. */
export function isChineseSpelling(name: SpelledName, script: SpelledScript): boolean {
  if (name.family === '') return false;
  const isSurname = readFamily(name.family, script).some(
    (groups) => groups.length > 0 && groups.every(isChineseSurname),
  );
  return (
    isSurname && readGiven(name.given, script).some((syllables) => syllables.length <= MOST_GIVEN_SYLLABLES)
  );
}

/** Chinese name in Latin or Palladius letters to its parts, in either order; `undefined` if it does not read as one. */
export function splitChineseWords(words: readonly string[], script: SpelledScript): SpelledName | undefined {
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const familyFirst = { family: words[0] ?? '', given: words.slice(1).join(' ') };
  if (isChineseSpelling(familyFirst, script)) return familyFirst;
  const givenFirst = { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
  return isChineseSpelling(givenFirst, script) ? givenFirst : undefined;
}
