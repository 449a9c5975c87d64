import type { TrilingualText } from '../../../shared/language.ts';
import { accountsWords } from './accounts-words.ts';

/** One of this room's words in all languages. */
export function trilingual(pick: (words: (typeof accountsWords)['en']) => string): TrilingualText {
  return { zh: pick(accountsWords.zh), ru: pick(accountsWords.ru), en: pick(accountsWords.en) };
}
