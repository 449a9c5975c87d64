import { en } from './threads-en.ts';
import { ru } from './threads-ru.ts';
import { zh } from './threads-zh.ts';

/** Words of talks themselves: refusals, sides, states of texts. */
export const threadWords = { zh, ru, en };
