import type { MessageSet } from '../../../shared/messages.ts';
import { relationEn } from './relation-en.ts';
import { relationRu } from './relation-ru.ts';
import { relationZh } from './relation-zh.ts';

/** The words of relations between records and of members of alliances, in all languages. */
export const relationWords: MessageSet<typeof relationEn> = {
  zh: relationZh,
  ru: relationRu,
  en: relationEn,
};
