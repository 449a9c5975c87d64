import type { Language } from '../../../shared/language.ts';

/** Not on the page: line breaks, control and formatting characters. A tab counts as a space. */
const unwritten = /^(?:[\n\v\f\r\u0085\u2028\u2029\p{Cf}]|(?!\t)\p{Cc})$/u;
const blank = /^\s$/;

/**
 * Source characters as translators are paid by them: of a Chinese text those without spaces (GB/T 19363.1-2008,
 * 4.2.4.5), of a Russian or English text those with spaces (the custom of the 1,800-character page).
 */
export function countCharacters(text: string, language: Language): number {
  let count = 0;
  for (const character of text.normalize('NFC')) {
    if (unwritten.test(character) || (language === 'zh' && blank.test(character))) continue;
    count++;
  }
  return count;
}
