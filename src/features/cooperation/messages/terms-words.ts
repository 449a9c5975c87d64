import { en } from './terms-en.ts';
import { ru } from './terms-ru.ts';
import { zh } from './terms-zh.ts';

/** Words of the table of licence terms. */
export const termsWords = { zh, ru, en };
