import { en } from './hub-en.ts';
import { ru } from './hub-ru.ts';
import { zh } from './hub-zh.ts';

export const hubWords = { zh, ru, en };
