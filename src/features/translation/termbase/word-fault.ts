import type { Language } from '../../../shared/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { foldWord } from './fold-word.ts';

/** What keeps a word out of the termbase: as a term it would be found everywhere, or nowhere. */
export const wordFaults = [
  'hanElsewhere',
  'cyrillicElsewhere',
  'mixedAlphabets',
  'noLetter',
  'tooLong',
  'oddSign',
  'remark',
  'singleLetter',
  'grammarWord',
] as const;
export type WordFault = (typeof wordFaults)[number];

/** Characters; names may be longer. */
export const longestWord: Readonly<Record<Language, number>> = { zh: 24, ru: 100, en: 90 };

const han = /\p{Script=Han}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

/** The first fault of a word as a term of this language and kind of concept, undefined where it has none. */
export function faultOfWord(word: string, language: Language, kind: string): WordFault | undefined {
  if (language !== 'zh' && han.test(word)) return 'hanElsewhere';
  if (language !== 'ru' && cyrillic.test(word)) return 'cyrillicElsewhere';
  const parts = word.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  if (parts.some((part) => cyrillic.test(part) && latin.test(part))) return 'mixedAlphabets';
  if (parts.length === 0) return 'noLetter';
  if (word.length > longestWord[language] && kind !== 'name') return 'tooLong';
  if (/[<>{}[\]|"?!]|[,;:.，；：。、]$/u.test(word) && !/\p{L}\.$/u.test(word)) return 'oddSign';
  if (language === 'zh' && /[（(].*[)）]/u.test(word)) return 'remark';
  if (kind === 'unit') return undefined;
  const folded = foldWord(word);
  if (language !== 'zh' && [...folded].length === 1) return 'singleLetter';
  if (language !== 'zh' && isStopWord(folded)) return 'grammarWord';
  return undefined;
}
