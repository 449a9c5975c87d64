import { phrasesEn } from './phrases-en.ts';
import { phrasesRu } from './phrases-ru.ts';
import { phrasesZh } from './phrases-zh.ts';

/** Words of the page of the interface words. */
export const phrasesWords = { zh: phrasesZh, ru: phrasesRu, en: phrasesEn };
