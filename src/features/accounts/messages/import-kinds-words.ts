import type { MessageSet } from '../../../shared/messages.ts';
import { importKindsEn } from './import-kinds-en.ts';
import { importKindsRu } from './import-kinds-ru.ts';
import { importKindsZh } from './import-kinds-zh.ts';

/** The words of tables taken into this room in all languages. */
export const importKindWords: MessageSet<typeof importKindsEn> = {
  zh: importKindsZh,
  ru: importKindsRu,
  en: importKindsEn,
};
