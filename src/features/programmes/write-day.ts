import type { Language } from '../../shared/language.ts';
import { languageTags } from '../../platform/documents/language-tags.ts';

/** A calendar day on paper, as the language writes it. */
export function dayIn(day: string, language: Language): string {
  const long = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(languageTags[language], long).format(new Date(`${day}T00:00:00Z`));
}
