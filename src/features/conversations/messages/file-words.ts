import { en } from './files-en.ts';
import { ru } from './files-ru.ts';
import { zh } from './files-zh.ts';

/** Words of files of talks and of the record that is saved of a talk. */
export const fileWords = { zh, ru, en };
