import { en } from './plans-en.ts';
import { ru } from './plans-ru.ts';
import { zh } from './plans-zh.ts';

export const planWords = { zh, ru, en };
