/** The form under which a word is looked up: lower case, ё as е, full-width forms as plain ones, single spaces. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
