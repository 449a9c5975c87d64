import { en } from './regions-en.ts';
import { ru } from './regions-ru.ts';
import { zh } from './regions-zh.ts';

export const regionsWords = { zh, ru, en };
