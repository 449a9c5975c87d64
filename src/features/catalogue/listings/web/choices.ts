import { countryNames, regionNames } from '../../../../shared/region-names.ts';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import type { Language } from '../../../../shared/language.ts';
import { localeOf } from '../../../../ui/format.ts';
import type { Choice } from '../../../../ui/fields.tsx';

/** The name of a region or country in the reader's language; an unknown code is shown as it is. */
export function placeName(code: string, language: Language): string {
  return (regionNames[code] ?? countryNames[code])?.[language] ?? code;
}

export function fieldName(code: string, language: Language): string {
  return grntiNames[code.slice(0, 2)]?.[language] ?? code;
}

/** Regions of one country, sorted as the reader's language sorts. */
export function regionChoices(country: string, language: Language): Choice[] {
  return Object.entries(regionNames)
    .filter(([code]) => code.startsWith(`${country}-`))
    .map(([value, names]) => ({ value, label: names[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, localeOf(language)));
}

export const regionCountries = ['CN', 'RU', 'BY'] as const;

/** Rubrics with their code, in the order of the rubricator. */
export function fieldChoices(language: Language): Choice[] {
  return Object.entries(grntiNames)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([value, names]) => ({ value, label: `${value} ${names[language]}` }));
}
