import { en } from './memory-en.ts';
import { ru } from './memory-ru.ts';
import { zh } from './memory-zh.ts';

/** Words of the translation memory and of long imports. */
export const memoryWords = { zh, ru, en };
