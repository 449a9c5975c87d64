/** The three equal languages of the platform, in the order their names are offered. */
export const languages = ['zh', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in some of the languages; what is missing is absent, never an empty string. */
export type LocalizedText = Partial<Record<Language, string>>;

/** A text that exists in all three languages (vocabularies, interface words). */
export type TrilingualText = Record<Language, string>;

export const languageNames: TrilingualText = { zh: '中文', ru: 'Русский', en: 'English' };

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** The text in the reader's language, or in the next best one, with the language it is really in. */
export function pickText(
  text: LocalizedText,
  wanted: Language,
  original?: Language,
): { text: string; language: Language } | undefined {
  const order: Language[] = [wanted, ...(original ? [original] : []), 'en', 'ru', 'zh'];
  for (const language of order) {
    const found = text[language];
    if (found !== undefined && found !== '') return { text: found, language };
  }
  return undefined;
}
