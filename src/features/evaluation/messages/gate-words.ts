import { en } from './gate-en.ts';
import { ru } from './gate-ru.ts';
import { zh } from './gate-zh.ts';

/** Words of the screening gate that answers and screens share. */
export const gateWords = { zh, ru, en };
