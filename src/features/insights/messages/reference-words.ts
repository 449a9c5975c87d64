import { en } from './reference-en.ts';
import { ru } from './reference-ru.ts';
import { zh } from './reference-zh.ts';

export const referenceWords = { zh, ru, en };
