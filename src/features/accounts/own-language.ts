import type { Language } from '../../shared/language.ts';

/** The language an organisation of the country calls itself in; undefined where that is not one of the three. */
export function ownLanguageOf(country: string | null): Language | undefined {
  if (country === 'CN') return 'zh';
  return country === 'RU' || country === 'SU' || country === 'BY' ? 'ru' : undefined;
}
