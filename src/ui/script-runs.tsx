import type { Language } from '../shared/language.ts';
import { useLanguage } from './language.ts';

/** Words in a script the reader's language does not use; letters of Latin stand in every language. */
const foreign: Readonly<Record<Language, RegExp>> = {
  zh: /(\p{Script=Cyrillic}+(?:[ -]\p{Script=Cyrillic}+)*)/u,
  ru: /(\p{Script=Han}+(?:[，、]\p{Script=Han}+)*)/u,
  en: /(\p{Script=Han}+(?:[，、]\p{Script=Han}+)*|\p{Script=Cyrillic}+(?:[ -]\p{Script=Cyrillic}+)*)/u,
};

/** A sentence of the reader's language that names terms of another one: each carries its language. */
export function ScriptRuns({ text }: { text: string }) {
  const reader = useLanguage();
  return splitByScript(text, reader).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} lang={languageOfScript(part)}>
        {part}
      </span>
    ),
  );
}

/** The runs in a script foreign to the reader stand at the odd places. */
export function splitByScript(text: string, reader: Language): string[] {
  return text.split(foreign[reader]);
}

/** The language of words nobody has said it of, by their letters; undefined where they tell nothing. */
export function languageOfScript(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : undefined;
}
