import type { Language, TrilingualText } from '../../../shared/language.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { localeOf } from '../../../ui/format.ts';
import { placeName } from '../../../shared/vocabulary-names.ts';

const sovietUnion: TrilingualText = { zh: '苏联', ru: 'СССР', en: 'USSR' };

/** A country by its ISO 3166-1 code, SU for the Soviet Union included. */
export function countryName(code: string, language: Language): string {
  if (code === 'SU') return sovietUnion[language];
  if (code in countryNames) return placeName(code, language);
  return new Intl.DisplayNames([localeOf(language)], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Countries to choose from, the two banks first. */
export const offeredCountries: readonly string[] = Object.keys(countryNames);
