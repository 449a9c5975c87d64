import { en } from './tenders-en.ts';
import { ru } from './tenders-ru.ts';
import { zh } from './tenders-zh.ts';

/** Words of translation tenders. */
export const tenderWords = { zh, ru, en };
