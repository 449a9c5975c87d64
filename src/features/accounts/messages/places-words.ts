import type { MessageSet } from '../../../shared/messages.ts';
import { placesEn } from './places-en.ts';
import { placesRu } from './places-ru.ts';
import { placesZh } from './places-zh.ts';

/** The words of regions, border pairs and crossings in all languages. */
export const placesWords: MessageSet<typeof placesEn> = { zh: placesZh, ru: placesRu, en: placesEn };
