import { en } from './interest-screens-en.ts';
import { ru } from './interest-screens-ru.ts';
import { zh } from './interest-screens-zh.ts';

/** The words of the screens of interests. */
export const interestScreenWords = { zh, ru, en };
