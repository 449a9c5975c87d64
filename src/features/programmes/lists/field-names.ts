import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language } from '../../../shared/language.ts';

/** A rubric with the name of its first level: `55.20 Машиностроение`. */
export function fieldNames(code: string, language: Language): string {
  const name = grntiNames[code.slice(0, 2)]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}
