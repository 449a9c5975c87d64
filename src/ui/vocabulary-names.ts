import { grntiNames } from '../shared/grnti-names.ts';
import type { Language } from '../shared/language.ts';
import { countryNames, regionNames } from '../shared/region-names.ts';

/** A GRNTI rubric with its code; codes stay strings: `02` is not `2`. */
export function grntiName(code: string, language: Language): string {
  const name = grntiNames[code]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}

/** A region (ISO 3166-2) or country (ISO 3166-1) by name; an unknown code is shown as it is. */
export function placeName(code: string, language: Language): string {
  return regionNames[code]?.[language] ?? countryNames[code]?.[language] ?? code;
}
