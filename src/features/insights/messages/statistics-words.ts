import { en } from './statistics-en.ts';
import { ru } from './statistics-ru.ts';
import { zh } from './statistics-zh.ts';

export const statisticsWords = { zh, ru, en };
