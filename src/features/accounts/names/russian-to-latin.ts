// Transliteration of Doc 9303 part 3 (ICAO), which Russian passports have followed since 2013.
// Letters of other Cyrillic alphabets met in such names are given by the same document.
const LATIN_BY_CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
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
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ї: 'i',
  є: 'ie',
  ґ: 'g',
  ў: 'u',
};

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function isAllCapitals(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && letters.every(isUpper);
}

function spellWord(word: string): string {
  const isCapitals = isAllCapitals(word);
  return [...word]
    .map((letter) => {
      const latin = LATIN_BY_CYRILLIC[letter.toLowerCase()];
      if (latin === undefined) return letter;
      if (!isUpper(letter)) return latin;
      return isCapitals ? latin.toUpperCase() : latin.slice(0, 1).toUpperCase() + latin.slice(1);
    })
    .join('');
}

/** Russian text in Latin letters by the passport scheme, case kept: `Щукин` to `Shchukin`, `ЩУКИН` to `SHCHUKIN`. */
export function transliterateRussian(text: string): string {
  return text
    .normalize('NFC')
    .split(/([\s-]+)/u)
    .map(spellWord)
    .join('');
}
