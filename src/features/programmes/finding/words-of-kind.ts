import type { Language, TrilingualText } from '../../../shared/language.ts';

/** The word for a kind of record in all languages. */
export function wordsOfKind<Words>(
  catalogue: Record<Language, Words>,
  pick: (words: Words) => string | undefined,
): TrilingualText {
  const of = (language: Language) => pick(catalogue[language]) ?? '';
  return { zh: of('zh'), ru: of('ru'), en: of('en') };
}

/** Texts of several things, line by line in each language in which they have any. */
export function linesOf(
  texts: readonly { [Key in Language]?: string | undefined }[],
): Partial<Record<Language, string[]>> {
  const lines: Partial<Record<Language, string[]>> = {};
  for (const text of texts) {
    for (const language of ['zh', 'ru', 'en'] as const) {
      const line = text[language];
      if (line) (lines[language] ??= []).push(line);
    }
  }
  return lines;
}
