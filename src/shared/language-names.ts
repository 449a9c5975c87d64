import type { Language } from './language.ts';

/** How each language is called in each. */
export const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  zh: { zh: '中文', ru: '俄文', en: '英文' },
  ru: { zh: 'китайский', ru: 'русский', en: 'английский' },
  en: { zh: 'Chinese', ru: 'Russian', en: 'English' },
};
