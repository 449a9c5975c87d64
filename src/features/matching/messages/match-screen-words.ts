import { en } from './screens-en.ts';
import { ru } from './screens-ru.ts';
import { zh } from './screens-zh.ts';

/** Words of the pages of matching. */
export const matchScreenWords = { zh, ru, en };
