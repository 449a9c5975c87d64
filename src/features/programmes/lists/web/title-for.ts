import type { Language } from '../../../../shared/language.ts';
import type { ListProject } from '../contract.ts';

/** A title both sides agreed on, in the reader's language or, where it has none, in Russian. */
export function titleFor(
  title: { zh: string; ru: string; en?: string | null },
  reader: Language,
): { text: string; language: Language } {
  if (reader === 'zh') return { text: title.zh, language: 'zh' };
  if (reader === 'en' && title.en) return { text: title.en, language: 'en' };
  return { text: title.ru, language: 'ru' };
}

/** The title of a project for a reader, with the language it is really in. */
export function projectTitleFor(
  { title, titleLanguages }: Pick<ListProject, 'title' | 'titleLanguages'>,
  reader: Language,
): { text: string; language: Language } {
  const column = reader === 'zh' ? 'zh' : 'ru';
  return { text: title[column], language: titleLanguages[column] };
}
