import { en } from './programmes-en.ts';
import { ru } from './programmes-ru.ts';
import { zh } from './programmes-zh.ts';

export const programmesWords = { zh, ru, en };
