import { grntiNames } from '../../../../shared/grnti-names.ts';
import { pickText, type Language, type LocalizedText } from '../../../../shared/language.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import type { DirectorySource, Responsibility } from './contract.ts';

type Names = { zh?: string | undefined; ru?: string | undefined; en?: string | undefined };

function written(names: Names): LocalizedText {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined && name !== ''));
}

/** A text for a reader, in his language or the next best. */
export function sayText(names: Names, language: Language): string {
  return pickText(written(names), language)?.text ?? '';
}

export function sayField(field: string | null, language: Language): string {
  if (field === null) return directoryWords[language].finder.allFields;
  return `${field} ${grntiNames[field]?.[language] ?? ''}`.trim();
}

export function sayRegion(region: string | null, language: Language): string {
  return region === null
    ? directoryWords[language].finder.wholeCountry
    : (regionNames[region]?.[language] ?? region);
}

/** Where it was read, in one line. */
export function saySource(source: DirectorySource, language: Language): string {
  const { finder } = directoryWords[language];
  if ('said' in source) return `${finder.saidBy}: ${source.said}`;
  if (source.file === 'process.md') return finder.reference(source.where ?? '');
  const text = finder.sourceText(source.file.split('_')[0] ?? source.file);
  return source.where ? `${text}, ${source.where}` : text;
}

/** Who stands across the border, several after each other. */
export function sayCounterparts({ counterparts }: Responsibility, language: Language): string {
  return counterparts.map(({ organisation }) => sayText(organisation.names, language)).join('; ');
}
