import type { Language, LocalizedText } from '../../../shared/language.ts';

type Names = { zh?: string | undefined; ru?: string | undefined; en?: string | undefined };
type Spoken = { text: string; language: Language };
/** A name as a reader reads it; `typed`: its own writing, where that is another. */
export type ReadName = Spoken & { typed: Spoken | null };

/** What somebody typed is in the language its letters say, where nobody asked which it is. */
export function languageOfLetters(name: string): Language {
  if (/\p{Script=Han}/u.test(name)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en';
}

/** A name somebody typed, under the language its letters say. */
export function writtenName(name: string): LocalizedText {
  return { [languageOfLetters(name)]: name };
}

/** The name of a person in the script of the reader, as far as the rules of spelling give it. */
export function readPersonName(
  { typed, han, cyrillic, latin }: Record<'typed' | 'han' | 'cyrillic' | 'latin', string>,
  reader: Language,
): ReadName {
  return read(typed, { zh: han, ru: cyrillic, en: latin }[reader], reader);
}

/** The name of an organisation as it was typed, or as the directory has it for a reader of another language. */
export function readOrganisationName(typed: string, names: Names, reader: Language): ReadName {
  return read(typed, languageOfLetters(typed) === reader ? '' : (names[reader] ?? ''), reader);
}

function read(typed: string, own: string, reader: Language): ReadName {
  const spoken = { text: typed, language: languageOfLetters(typed) };
  const isAsTyped = own === '' || own === typed;
  return isAsTyped ? { ...spoken, typed: null } : { text: own, language: reader, typed: spoken };
}

/** For tables, where nothing but text stands. */
export const nameInLine = ({ text, typed }: ReadName): string =>
  typed === null ? text : `${text} (${typed.text})`;

/** For a list to choose from: each name once, and the language of the whole where it is not the reader's. */
export function choiceOfNames(
  value: string,
  names: readonly ReadName[],
  reader: Language,
): { value: string; label: string; lang: Language | undefined } {
  const label = names.map(({ text }) => text).join(' · ');
  return { value, label, lang: names.find(({ language }) => language !== reader)?.language };
}
