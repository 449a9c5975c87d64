import { en } from './project-screens-en.ts';
import { ru } from './project-screens-ru.ts';
import { zh } from './project-screens-zh.ts';

/** Words of the screens of projects. */
export const projectScreenWords = { zh, ru, en };
