import type { Language } from './language.ts';

/**
 * The shape all three languages of a room must fill, taken from one of them: literal strings become `string`,
 * functions keep their parameters. A missing or extra key fails the type check.
 */
export type Messages<Source> = Source extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : Source extends string
    ? string
    : { [Key in keyof Source]: Messages<Source[Key]> };

/** One room's words in all three languages. */
export type MessageSet<Source> = Record<Language, Messages<Source>>;

const pluralRules = {
  zh: new Intl.PluralRules('zh'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};

/** The Russian form that goes with a number: 1 запись, 2 записи, 5 записей. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const rule = pluralRules.ru.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

/** The English form that goes with a number. */
export function pluralEn(count: number, one: string, other: string): string {
  return pluralRules.en.select(count) === 'one' ? one : other;
}

/** `{name}` in a sentence is replaced by the parameter of that name; an unknown one is left visible. */
export function fillSentence(sentence: string, params: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
