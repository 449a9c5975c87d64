import { en } from './rights-en.ts';
import { ru } from './rights-ru.ts';
import { zh } from './rights-zh.ts';

/** Words of the rights sheet. */
export const rightsWords = { zh, ru, en };
