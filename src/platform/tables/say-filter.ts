import type { Language } from '../../shared/language.ts';
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
  gbt: gbtName,
};

/** What a list was filtered by, each as a name and values in the words of the reader; codes stand behind names. */
export function sayFilter(language: Language, asked: object): [string, string][] {
  return Object.entries(asked)
    .filter(([name, value]) => !cutNames.includes(name) && isGiven(value))
    .map(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).map((one) => sayValue(language, name, one));
      return [filterNames[name]?.[language] ?? name, values.join(', ')];
    });
}

function sayValue(language: Language, name: string, value: unknown): string {
  if (typeof value === 'boolean') return truth[language][value ? 'true' : 'false'];
  const code = String(value);
  const said = nameOf[name]?.(code, language) ?? code;
  return said.includes(code) ? said : `${said} (${code})`;
}

function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
