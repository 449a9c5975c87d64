import { en } from './termbase-en.ts';
import { ru } from './termbase-ru.ts';
import { zh } from './termbase-zh.ts';

/** Words of the termbase: what people say of concepts, propose and decide. */
export const termbaseWords = { zh, ru, en };
