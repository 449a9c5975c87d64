import { COMPOUND_SURNAMES } from './chinese-surnames.ts';
import { repairCase, tidySpaces } from './name-text.ts';
import { isPatronymic, parseRussianName } from './parse-russian-name.ts';
import type { CyrillicName, HanName, LatinName, NameTradition, PersonName, Script } from './person-name.ts';
import { isRussianGivenName } from './russian-given-names.ts';
import { isChineseSpelling, splitChineseWords } from './split-chinese-name.ts';

const MIDDLE_DOT = /\s*[·•‧・･]\s*/u;
const RUSSIAN_IN_LATIN = /(?:[oe]va?|ski[iy]|sky|skaia|skaya|enko)$/iu;

/** Longest text taken for a name, in UTF-16 units; a longer one is kept in no form. */
export const LONGEST_NAME = 200;

/** The script of a text by its letters; `undefined` if it has none of the three, or mixes them. */
export function detectScript(text: string): Script | undefined {
  const scripts: Script[] = [];
  if (/\p{Script=Han}/u.test(text)) scripts.push('han');
  if (/\p{Script=Cyrillic}/u.test(text)) scripts.push('cyrillic');
  if (/\p{Script=Latin}/u.test(text)) scripts.push('latin');
  return scripts.length === 1 ? scripts[0] : undefined;
}

/** Name in characters to its parts. A space or a middle dot decides; else a compound surname or the first character. */
export function parseHanName(text: string): HanName {
  const tidy = tidySpaces(text);
  if (MIDDLE_DOT.test(tidy)) {
    const parts = tidy.split(MIDDLE_DOT).filter((part) => part !== '');
    return { family: parts.at(-1) ?? '', given: parts.slice(0, -1).join('·'), dotted: true };
  }
  const [first, ...rest] = tidy.split(' ');
  if (rest.length > 0) return { family: first ?? '', given: rest.join('') };
  const characters = [...tidy];
  const familyLength = COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return {
    family: characters.slice(0, familyLength).join(''),
    given: characters.slice(familyLength).join(''),
  };
}

function isCapitals(word: string): boolean {
  return (word.match(/\p{L}/gu) ?? []).length > 1 && word === word.toUpperCase();
}

function repairWords(words: readonly string[]): string {
  return words.map(repairCase).join(' ');
}

// `Zhang, Weiguo` and `Weiguo ZHANG` say themselves which word is the family name.
function splitMarkedFamily(tidy: string): LatinName | undefined {
  const [head, ...tail] = tidy.split(/\s*,\s*/u);
  if (tail.length > 0)
    return {
      family: repairWords((head ?? '').split(' ')),
      given: repairWords(tail.join(' ').trim().split(' ')),
    };
  const words = tidy.split(' ');
  const capitals = words.filter(isCapitals);
  if (capitals.length !== 1 || words.length < 2) return undefined;
  return { family: repairWords(capitals), given: repairWords(words.filter((word) => !isCapitals(word))) };
}

/** Name in Latin letters to its parts; Chinese names in either order, others given name first unless marked. */
export function parseLatinName(text: string, tradition?: NameTradition): LatinName {
  const tidy = tidySpaces(text);
  const marked = splitMarkedFamily(tidy);
  if (marked !== undefined) return marked;
  const words = tidy.split(' ').map(repairCase);
  if (words.length === 1) return { family: words[0] ?? '', given: '' };
  const familyFirst = { family: words[0] ?? '', given: words.slice(1).join(' ') };
  const givenFirst = { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
  if (tradition === undefined || tradition === 'chinese') {
    const chinese = splitChineseWords(words, 'latin');
    if (chinese !== undefined) return chinese;
    if (tradition === 'chinese') return familyFirst;
  }
  const isFamilyFirst =
    RUSSIAN_IN_LATIN.test(familyFirst.family) && !RUSSIAN_IN_LATIN.test(givenFirst.family);
  return isFamilyFirst ? familyFirst : givenFirst;
}

function isChineseCyrillic(name: CyrillicName): boolean {
  if (name.patronymic !== undefined || name.given.split(' ').some(isRussianGivenName)) return false;
  return !isRussianGivenName(name.family) && isChineseSpelling(name, 'cyrillic');
}

function putFamilyLast(words: readonly string[]): CyrillicName {
  return { family: repairWords(words.slice(-1)), given: repairWords(words.slice(0, -1)) };
}

/** Name in Cyrillic letters to its parts: a Palladius spelling as Chinese, everything else as Russian unless stated. */
export function parseCyrillicName(text: string, tradition?: NameTradition): CyrillicName {
  const tidy = tidySpaces(text);
  const russian = parseRussianName(tidy);
  if (tradition === 'russian') return russian;
  if (tradition === 'other') return tidy.includes(',') ? russian : putFamilyLast(tidy.split(' '));
  const words = tidy
    .split(/[ ,]+/u)
    .filter((word) => word !== '')
    .map(repairCase);
  const isRussian = words.some((word) => isPatronymic(word) || isRussianGivenName(word));
  if (isRussian && tradition === undefined) return russian;
  const chinese = splitChineseWords(words, 'cyrillic');
  if (chinese !== undefined) return chinese;
  return tradition === 'chinese' ? { family: words[0] ?? '', given: words.slice(1).join(' ') } : russian;
}

/** Which custom a name follows, from what is stored; a person's own statement (`tradition`) comes before any guess. */
export function guessTradition(name: PersonName): NameTradition {
  if (name.tradition !== undefined) return name.tradition;
  if (name.cyrillic?.patronymic !== undefined) return 'russian';
  if (name.han !== undefined && name.han.dotted !== true) return 'chinese';
  if (name.cyrillic !== undefined) return isChineseCyrillic(name.cyrillic) ? 'chinese' : 'russian';
  if (name.latin === undefined || name.han !== undefined) return 'other';
  if (isChineseSpelling(name.latin, 'latin')) return 'chinese';
  return RUSSIAN_IN_LATIN.test(name.latin.family) ? 'russian' : 'other';
}

/**
 * What a person typed in one line, to a stored name with that one script. Never throws; a text without letters of one
 * script, or longer than `LONGEST_NAME`, gives a name with no forms. Pass the tradition if the person has said it.
 */
export function parseName(text: string, tradition?: NameTradition): PersonName {
  const typedIn = text.length > LONGEST_NAME ? undefined : detectScript(text);
  const stated = tradition === undefined ? {} : { tradition };
  if (typedIn === 'han') return { ...stated, typedIn, han: parseHanName(text) };
  if (typedIn === 'cyrillic') return { ...stated, typedIn, cyrillic: parseCyrillicName(text, tradition) };
  if (typedIn === 'latin') return { ...stated, typedIn, latin: parseLatinName(text, tradition) };
  return stated;
}
