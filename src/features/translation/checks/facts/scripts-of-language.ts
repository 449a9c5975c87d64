import type { Language } from '../../../../shared/language.ts';

/** Letters a language is written in; Latin names and symbols stand in all three. */
export const foreignLetters: Readonly<Record<Language, RegExp>> = {
  zh: /(?:\p{Script=Cyrillic}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|ー|\p{Script=Arabic})+/gu,
  ru: /(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|ー|\p{Script=Arabic})+/gu,
  en: /(?:\p{Script=Han}|\p{Script=Cyrillic}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|ー|\p{Script=Arabic})+/gu,
};
