import { en } from './modes-en.ts';
import { ru } from './modes-ru.ts';
import { zh } from './modes-zh.ts';

export const modesWords = { zh, ru, en };
