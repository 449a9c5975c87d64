import type { Language } from '../../shared/language.ts';

/** The same page in a language, below the origin; its query stays. */
export function addressInLanguage(
  { pathname, search }: { pathname: string; search: string },
  language: Language,
): string {
  const rest = pathname.split('/').slice(2).filter(Boolean).join('/');
  return `/${language}${rest === '' ? '' : `/${rest}`}${search}`;
}
