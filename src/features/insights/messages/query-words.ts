import { en } from './query-en.ts';
import { ru } from './query-ru.ts';
import { zh } from './query-zh.ts';

/** Words of the page of counts and of its refusals. */
export const queryWords = { zh, ru, en };
