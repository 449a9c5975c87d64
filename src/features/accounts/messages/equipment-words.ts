import type { MessageSet } from '../../../shared/messages.ts';
import { equipmentEn } from './equipment-en.ts';
import { equipmentRu } from './equipment-ru.ts';
import { equipmentZh } from './equipment-zh.ts';

/** The words of equipment and services in all languages. */
export const equipmentWords: MessageSet<typeof equipmentEn> = {
  zh: equipmentZh,
  ru: equipmentRu,
  en: equipmentEn,
};
