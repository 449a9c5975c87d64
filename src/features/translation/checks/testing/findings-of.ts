import type { Language } from '../../../../shared/language.ts';
import { checkTranslation } from '../check-translation.ts';
import type { CheckCode } from '../finding.ts';
import type { Terms } from '../terms.ts';

export const noTerms: Terms = { mentions: () => [], wordsOf: () => undefined };

/** The checks of facts: none of them may find anything in a faithful translation. */
export const factChecks: readonly CheckCode[] = [
  'number',
  'unit',
  'range',
  'tolerance',
  'sign',
  'date',
  'currency',
  'formula',
  'grade',
  'standard',
  'modelName',
  'link',
];

/** The language a sentence of a test is in. */
function languageOf(text: string): Language {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /[а-яё]{2}/i.test(text) ? 'ru' : 'en';
}

/** What was found, as `check:place` with the words at the place; only what blocks unless asked for more. */
export function placesOf(
  source: string,
  target: string,
  severities = ['blocks'],
  [from, to] = [languageOf(source), languageOf(target)],
): string[] {
  return checkTranslation({ source, target, from, to, terms: noTerms })
    .filter(({ severity }) => severities.includes(severity))
    .map(({ check, where }) => {
      const text = where.side === 'source' ? source : target;
      return `${check}:${text.slice(where.start, where.end)}`;
    });
}

/** Both directions of a faithful pair. */
export function factsFoundIn(first: string, second: string): string[] {
  const isOfFacts = (place: string): boolean => factChecks.some((check) => place.startsWith(`${check}:`));
  return [
    ...placesOf(first, second, ['blocks', 'warns']),
    ...placesOf(second, first, ['blocks', 'warns']),
  ].filter(isOfFacts);
}
