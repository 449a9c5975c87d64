import type { Language } from '../shared/language.ts';

/** The language a reader's own words are read out in, told by their script; Latin ones may be any language. */
export function writtenLanguage(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : /\p{Script=Latin}/u.test(text) ? 'en' : undefined;
}
