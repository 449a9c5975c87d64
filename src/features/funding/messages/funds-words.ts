import { en } from './funds-en.ts';
import { ru } from './funds-ru.ts';
import { zh } from './funds-zh.ts';

export const fundWords = { zh, ru, en };
