import { en } from './projects-en.ts';
import { ru } from './projects-ru.ts';
import { zh } from './projects-zh.ts';

/** What the platform says of projects: refusals and lines in their talk. */
export const projectWords = { zh, ru, en };
