import { en } from './lists-en.ts';
import { ru } from './lists-ru.ts';
import { zh } from './lists-zh.ts';

export const listWords = { zh, ru, en };
