import { capitalLookAlikes } from '../../../shared/look-alikes.ts';

/** Lower-case Cyrillic letters whose capitals look like Latin ones; codes are compared by their look. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(capitalLookAlikes).map(([cyrillic, latin]) => [cyrillic.toLowerCase(), latin.toLowerCase()]),
);
const latinToCyrillic = Object.fromEntries(
  Object.entries(lookAlikes).map(([cyrillic, latin]) => [latin, cyrillic]),
);
const sounds: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

function replaceLetters(word: string, table: Readonly<Record<string, string>>): string {
  let result = '';
  for (const letter of word) result += table[letter] ?? letter;
  return result;
}

/**
 * The tokens of a code (letters with digits, lower-case): as it looks (ВТ6 = BT6, H₂О with a Cyrillic О = H2O)
 * and, where it has Cyrillic letters, as it sounds (ВТ6 = VT6), because Chinese texts write either. A grade of steel
 * or titanium spelled by its sound (VT6, Kh18N9) has its look as well, so that all three spellings meet.
 */
export function codeTokens(code: string): string[] {
  const looks = replaceLetters(code, lookAlikes);
  const spoken = replaceLetters(code, sounds);
  if (looks !== spoken) return [looks, spoken];
  return spelledGrade.test(looks) ? [looks, lookOfSpelledGrade(looks)] : [looks];
}

const spelledGrade = /^(?:v[tkm]\d|\d{0,2}kh\d)/;

function lookOfSpelledGrade(code: string): string {
  return code
    .replaceAll('kh', 'x')
    .replace(/[vnsr]/g, (letter) => ({ v: 'b', n: 'h', s: 'c', r: 'p' })[letter] ?? '');
}

/** A word that mixes both alphabets by a slip of the keyboard, brought to the alphabet most of its letters have. */
export function unmixAlphabets(word: string, isMostlyCyrillic: boolean): string {
  return replaceLetters(word, isMostlyCyrillic ? latinToCyrillic : lookAlikes);
}

/** Bodies whose documents are numbered: the spelling in any alphabet → one prefix. */
const standardBodies = new Map(
  Object.entries({
    гост: 'gost',
    gost: 'gost',
    гостр: 'gost',
    gostr: 'gost',
    gb: 'gb',
    gbt: 'gb',
    iso: 'iso',
    исо: 'iso',
    iec: 'iec',
    мэк: 'iec',
    astm: 'astm',
    din: 'din',
    ту: 'tu',
    ост: 'ost',
    jb: 'jb',
    hg: 'hg',
    sy: 'sy',
    yb: 'yb',
    nb: 'nb',
    api: 'api',
    jis: 'jis',
    снип: 'snip',
    сп: 'sp',
    asme: 'asme',
    ansi: 'ansi',
    ieee: 'ieee',
    aws: 'aws',
    yy: 'yy',
    dl: 'dl',
    hj: 'hj',
    trl: 'trl',
    угт: 'trl',
  }),
);

export function standardBody(word: string): string | undefined {
  return standardBodies.get(word);
}

const gluedStandard = new RegExp(`^(${[...standardBodies.keys()].join('|')})[tтrр]?(\\d+(?:\\.\\d+)*)$`);
const gluedNumber = /^[tтrр](\d+(?:\.\d+)*)$/;

/** GBT37264, гост5632: the body and number written as one word. */
export function splitStandard(code: string): { body: string; number: string } | undefined {
  const found = gluedStandard.exec(code);
  const body = standardBodies.get(found?.[1] ?? '');
  return body === undefined ? undefined : { body, number: found?.[2] ?? '' };
}

/** The number of a standard whose mark is glued to it: T37264 after GB/, Р57188 after ГОСТ. */
export function numberAfterMark(code: string): string | undefined {
  return gluedNumber.exec(code)?.[1];
}

/** What may stand between a body and its number: GB/T, ГОСТ Р ИСО, ISO/IEC, ISO/TS. */
export function isStandardMark(word: string): boolean {
  return /^(?:[tтrрz]|ts|tr|en|ен)$/.test(word) || standardBodies.has(word);
}
