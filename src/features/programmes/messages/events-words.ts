import { en } from './events-en.ts';
import { ru } from './events-ru.ts';
import { zh } from './events-zh.ts';

export const eventWords = { zh, ru, en };
