import { en } from './screens-en.ts';
import { ru } from './screens-ru.ts';
import { zh } from './screens-zh.ts';

/** Words of the catalogue's pages; names of fields and codes stand in the room's other messages. */
export const screenWords = { zh, ru, en };
