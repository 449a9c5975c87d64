/** Trims, composes accents (NFC) and turns every run of white space into one space. */
export function tidySpaces(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** `zhang` or `ZHANG` to `Zhang`; each part of a hyphened word starts with a capital. */
export function capitaliseWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|-)(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

/** Capitalises a word typed all in one case; leaves mixed case (McDonald, О'Коннор) as the person wrote it. */
export function repairCase(word: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const isOneCase =
    letters === letters.toLowerCase() || (letters.length > 1 && letters === letters.toUpperCase());
  return isOneCase ? capitaliseWord(word) : word;
}
