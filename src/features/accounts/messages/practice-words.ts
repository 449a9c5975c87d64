import type { MessageSet } from '../../../shared/messages.ts';
import { practiceEn } from './practice-en.ts';
import { practiceRu } from './practice-ru.ts';
import { practiceZh } from './practice-zh.ts';

export const practiceWords: MessageSet<typeof practiceEn> = {
  zh: practiceZh,
  ru: practiceRu,
  en: practiceEn,
};
