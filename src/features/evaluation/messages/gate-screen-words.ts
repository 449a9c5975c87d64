import { en } from './gate-screens-en.ts';
import { ru } from './gate-screens-ru.ts';
import { zh } from './gate-screens-zh.ts';

/** Words of the gate's screens. */
export const gateScreenWords = { zh, ru, en };
