import { en } from './figures-en.ts';
import { ru } from './figures-ru.ts';
import { zh } from './figures-zh.ts';

export const figuresWords = { zh, ru, en };
