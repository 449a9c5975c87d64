import type { Language } from '../../../../shared/language.ts';

const letterOf: Readonly<Record<Language, RegExp>> = {
  zh: /\p{Script=Han}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  en: /\p{Script=Latin}/gu,
};
/** A name or a mark may stand in any script; so many characters or words may not. */
const proseFrom: Readonly<Record<Language, { pattern: RegExp; count: number }>> = {
  zh: { pattern: letterOf.zh, count: 3 },
  ru: { pattern: /\p{Script=Cyrillic}{2,}/gu, count: 2 },
  en: { pattern: /\p{Ll}{2,}/gu, count: 3 },
};

/** A text that says something has not one letter of its language in the translation. */
export function lacksOwnLetters(source: string, from: Language, target: string, to: Language): boolean {
  return (
    countOf(source, proseFrom[from].pattern) >= proseFrom[from].count && countOf(target, letterOf[to]) === 0
  );
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
