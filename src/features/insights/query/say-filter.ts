import { fordNames } from '../../../shared/ford-names.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { queryWords } from '../messages/query-words.ts';
import {
  recordStates,
  unstated,
  type Grouping,
  type RecordKind,
  type RecordState,
} from '../records/vocabulary.ts';
import type { CountInput } from './contract.ts';
import { partOf } from './rules.ts';

/** A code of a group or a filter in the words of the reader, with the code where it is one of a list; null: not stated. */
export function sayCode(grouping: Grouping, code: string | null, language: Language): string {
  const words = queryWords[language];
  if (code === null || code === unstated) return words.notStated;
  switch (grouping) {
    case 'kind':
      return words.kinds[code as RecordKind];
    case 'state':
      return (recordStates as readonly string[]).includes(code) ? words.states[code as RecordState] : code;
    case 'field':
      return withName(code, grntiNames[code.slice(0, 2)]?.[language]);
    case 'region':
      return withName(code, regionNames[code]?.[language]);
    case 'country':
      return code === 'both' ? words.bothBanks : sayCountry(code, language);
    default:
      return code;
  }
}

function sayCountry(code: string, language: Language): string {
  // Unicode knows it as an old code of Russia.
  if (code === 'SU') return queryWords[language].sovietUnion;
  const known = countryNames[code]?.[language];
  return known ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

function withName(code: string, name: string | undefined): string {
  return name === undefined ? code : `${name} (${code})`;
}

/** The conditions of a question in words: what they are about, and their values. */
export function filterLines(
  asked: Omit<CountInput, 'group' | 'asOf'>,
  language: Language,
): { label: string; value: string }[] {
  const words = queryWords[language];
  const values = (grouping: Grouping, codes: readonly string[]) =>
    codes.map((code) => sayCode(grouping, code, language)).join(words.comma);
  const lines: [string, string | undefined][] = [
    [words.kind, values('kind', asked.kind)],
    [words.state, values('state', asked.state)],
    [words.field, values('field', asked.field)],
    [words.ford, asked.ford === undefined ? '' : withName(asked.ford, fordNames[asked.ford]?.[language])],
    [words.region, values('region', asked.region)],
    [words.bank, values('country', asked.bank === undefined ? [] : [asked.bank])],
    [words.from, asked.from],
    [words.to, asked.to],
  ];
  const isPeriod = asked.from !== undefined || asked.to !== undefined || asked.period === unstated;
  if (isPeriod) lines.push([words.period, words.periods[asked.period]]);
  const part = partOf(asked.part);
  if (part) lines.push([words.parts[part.grouping], sayCode(part.grouping, part.code, language)]);
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** The same as one sentence. */
export function sayFilter(asked: Omit<CountInput, 'group' | 'asOf'>, language: Language): string {
  const words = queryWords[language];
  const lines = filterLines(asked, language);
  if (lines.length === 0) return words.everything;
  return lines.map(({ label, value }) => `${label}${words.colon}${value}`).join(words.semicolon);
}
