/** Lower-case Cyrillic letters whose capitals look like Latin ones; codes are compared by their look. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
};
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
 * and, where it has Cyrillic letters, as it sounds (ВТ6 = VT6), because Chinese texts write either.
 */
export function codeTokens(code: string): string[] {
  const looks = replaceLetters(code, lookAlikes);
  const spoken = replaceLetters(code, sounds);
  return looks === spoken ? [looks] : [looks, spoken];
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
  }),
);

export function standardBody(word: string): string | undefined {
  return standardBodies.get(word);
}
