import { useParams } from 'react-router';
import { isLanguage, type Language } from '../shared/language.ts';

/** The language named in the address; addresses without a known one never reach a screen. */
export function languageFrom(params: Record<string, string | undefined>): Language {
  return isLanguage(params.lang) ? params.lang : 'en';
}

export function useLanguage(): Language {
  return languageFrom(useParams());
}

/** The words of a room in the reader's language. */
export function useWords<Words>(words: Record<Language, Words>): Words {
  return words[useLanguage()];
}

/** An address in the reader's language: `usePath()('/offers')` → `/ru/offers`. */
export function usePath(): (path: string) => string {
  const language = useLanguage();
  return (path) => `/${language}${path === '/' ? '' : path}`;
}
