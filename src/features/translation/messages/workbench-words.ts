import { en } from './workbench-en.ts';
import { ru } from './workbench-ru.ts';
import { zh } from './workbench-zh.ts';

/** Words of the translation editor. */
export const workbenchWords = { zh, ru, en };
