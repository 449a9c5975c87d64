import { en } from './network-en.ts';
import { ru } from './network-ru.ts';
import { zh } from './network-zh.ts';

export const networkWords = { zh, ru, en };
