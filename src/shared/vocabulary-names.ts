import { fordNames } from './ford-names.ts';
import { gbtNames } from './gbt-names.ts';
import { grntiNames } from './grnti-names.ts';
import type { Language } from './language.ts';
import { countryNames, regionNames } from './region-names.ts';

/** A GRNTI rubric with its code; codes stay strings: `02` is not `2`. */
export function grntiName(code: string, language: Language): string {
  const name = grntiNames[code]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}

/** A FORD field with its code: `2.10 Nano-technology`; `2.1` is another field. */
export function fordName(code: string, language: Language): string {
  const name = fordNames[code]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}

/** A discipline of GB/T 13745-2009 with its three-digit code. */
export function gbtName(code: string, language: Language): string {
  const name = gbtNames[code]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}

/** A region (ISO 3166-2) or country (ISO 3166-1) by name; an unknown code is shown as it is. */
export function placeName(code: string, language: Language): string {
  return regionNames[code]?.[language] ?? countryNames[code]?.[language] ?? code;
}
