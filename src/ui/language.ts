import { useParams } from 'react-router';
import { isLanguage, type Language } from '../shared/language.ts';
import { pseudoWords } from './pseudo-words.ts';
import { useViewer } from './viewer.ts';

/** The language named in the address; addresses without a known one never reach a screen. */
export function languageFrom(params: Record<string, string | undefined>): Language {
  return isLanguage(params.lang) ? params.lang : 'en';
}

export function useLanguage(): Language {
  return languageFrom(useParams());
}

/** The words of a room in the reader's language. */
export function useWords<Words>(words: Record<Language, Words>): Words {
  return useWordsIn(words, useLanguage());
}

/** The words of a room in a language that is known already; disguised where the reader looks at layouts. */
export function useWordsIn<Words>(words: Record<Language, Words>, language: Language): Words {
  return useViewer().pseudo ? pseudoWords(words[language], language) : words[language];
}

/** An address in the reader's language: `usePath()('/offers')` → `/ru/offers`. */
export function usePath(): (path: string) => string {
  const language = useLanguage();
  return (path) => `/${language}${path === '/' ? '' : path}`;
}
