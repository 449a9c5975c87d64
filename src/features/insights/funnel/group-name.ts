import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { insightFunnelWords } from '../messages/insight-funnel-words.ts';
import type { Funnel } from './contract.ts';

/** How a group of a comparison is called; `name` is null where records do not say. */
export function groupName(grouping: keyof Funnel['groups'], name: string | null, language: Language): string {
  const words = insightFunnelWords[language];
  if (name === null) return words.unstated[grouping];
  if (grouping === 'field') return fieldName(name, language);
  if (grouping === 'region') return regionNames[name]?.[language] ?? name;
  if (grouping === 'country') return name === 'CN' || name === 'RU' ? words.banks[name] : name;
  return name;
}

/** A GRNTI code with its name. */
export function fieldName(code: string, language: Language): string {
  const name = grntiNames[code]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}
