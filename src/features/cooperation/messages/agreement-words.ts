import { en } from './agreements-en.ts';
import { ru } from './agreements-ru.ts';
import { zh } from './agreements-zh.ts';

/** Words of agreements and licence terms. */
export const agreementWords = { zh, ru, en };
