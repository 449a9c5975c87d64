import type { Language } from '../../shared/language.ts';
import { languageNames } from '../../shared/language-names.ts';
import { fordName, gbtName, grntiName, placeName } from '../../shared/vocabulary-names.ts';
import { cutNames, filterNames } from './filter-names.ts';

const truth: Record<Language, { true: string; false: string }> = {
  zh: { true: '是', false: '否' },
  ru: { true: 'да', false: 'нет' },
  en: { true: 'yes', false: 'no' },
};
const nameOf: Readonly<Record<string, (code: string, language: Language) => string>> = {
  bank: placeName,
  country: placeName,
  region: placeName,
  field: grntiName,
  ford: fordName,
  domain: grntiName,
  gbt: gbtName,
  language: languageName,
  sourceLanguage: languageName,
};

function languageName(code: string, language: Language): string {
  return (languageNames[language] as Readonly<Record<string, string>>)[code] ?? code;
}

const isLanguageFilter = (name: string) => nameOf[name] === languageName;

/** By the filter, what its codes are called. */
export type ValueNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What a list was filtered by, each as a name and values in the words of the reader: those of the list itself (`names`),
 * or names of places, fields and languages. Codes stand behind names of places and fields.
 */
export function sayFilter(language: Language, asked: object, names: ValueNames = {}): [string, string][] {
  return Object.entries(asked)
    .filter(([name, value]) => !cutNames.includes(name) && isGiven(value))
    .map(([name, value]) => {
      const say = (one: unknown) => names[name]?.[String(one)] ?? sayValue(language, name, one);
      return [
        filterNames[name]?.[language] ?? name,
        (Array.isArray(value) ? value : [value]).map(say).join(', '),
      ];
    });
}

function sayValue(language: Language, name: string, value: unknown): string {
  if (typeof value === 'boolean') return truth[language][value ? 'true' : 'false'];
  const code = String(value);
  if (code === 'yes' || code === 'no') return truth[language][code === 'yes' ? 'true' : 'false'];
  const said = nameOf[name]?.(code, language) ?? code;
  return said.includes(code) || isLanguageFilter(name) ? said : `${said} (${code})`;
}

function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
