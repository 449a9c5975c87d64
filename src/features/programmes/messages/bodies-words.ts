import { en } from './bodies-en.ts';
import { ru } from './bodies-ru.ts';
import { zh } from './bodies-zh.ts';

export const bodiesWords = { zh, ru, en };
