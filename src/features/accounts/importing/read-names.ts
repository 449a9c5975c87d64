import type { Language, LocalizedText, TrilingualText } from '../../../shared/language.ts';
import { languages } from '../../../shared/language.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';

type TextRule = { min?: number; max: number };
const suffixes: Record<Language, string> = { zh: 'Zh', ru: 'Ru', en: 'En' };

/**
 * A text by language: columns `nameZh`, `nameRu`, `nameEn`, and `name` for files that have it in one language, which is
 * that of its script where the script tells, else that of the file.
 */
export function readTexts(
  row: RowReader,
  key: string,
  fileLanguage: Language,
  rule: TextRule,
): LocalizedText {
  const texts: LocalizedText = {};
  for (const language of languages) {
    const text = row.text(`${key}${suffixes[language]}`, rule);
    if (text !== '') texts[language] = text;
  }
  const plain = row.text(key, rule);
  if (plain !== '') texts[languageOfScript(plain) ?? fileLanguage] ??= plain;
  return texts;
}

function languageOfScript(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : undefined;
}

/** The language a text was written in first: that of the file, else of the country, else one it is there in. */
export function originalLanguage(
  texts: LocalizedText,
  ...preferred: readonly (Language | undefined)[]
): Language | undefined {
  return [...preferred, ...languages].find((language) => language && texts[language] !== undefined);
}

/** The four columns of a text by language. */
export function textColumns(
  key: string,
  titles: Record<Language | 'plain', TrilingualText>,
  samples: TrilingualText,
  alsoTitled: Partial<Record<Language | 'plain', readonly string[]>> = {},
): ImportColumn[] {
  return [
    ...languages.map((language) => ({
      key: `${key}${suffixes[language]}`,
      titles: titles[language],
      alsoTitled: alsoTitled[language] ?? [],
      sample: { zh: samples[language], ru: samples[language], en: samples[language] },
    })),
    { key, titles: titles.plain, alsoTitled: alsoTitled.plain ?? [] },
  ];
}

const rubrics = new Map(
  Object.entries(grntiNames).flatMap(([code, names]) => [
    [code, code] as const,
    ...languages.map((language) => [plainWord(names[language]), code] as const),
  ]),
);

/** A rubric of the first level, by its code, a finer code or its name in any language. */
export function readRubric(row: RowReader, column: string, rule: { isRequired?: boolean } = {}) {
  const typed = row.text(column, rule);
  if (typed === '') return undefined;
  const code = /^\d\d(\.\d\d){1,2}$/.test(typed) ? typed.slice(0, 2) : plainWord(typed);
  const found = rubrics.get(code);
  if (found === undefined) row.fail(column, 'platform.row.fieldUnknown');
  return found;
}

/** Further words for values of a closed list, besides those of its messages. */
export function withSynonyms<Value extends string>(
  words: ReadonlyMap<string, Value>,
  synonyms: Partial<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  const more = Object.entries(synonyms) as [Value, readonly string[]][];
  return new Map([
    ...more.flatMap(([value, spoken]) => spoken.map((word) => [plainWord(word), value] as const)),
    ...words,
  ]);
}
