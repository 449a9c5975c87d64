import { en } from './tasks-en.ts';
import { ru } from './tasks-ru.ts';
import { zh } from './tasks-zh.ts';

/** Words of translation tasks, their rules, reports, translators and statistics. */
export const taskWords = { zh, ru, en };
