import { en } from './saved-en.ts';
import { ru } from './saved-ru.ts';
import { zh } from './saved-zh.ts';

/** Words of saved searches, their alerts, digests and feeds. */
export const savedWords = { zh, ru, en };
