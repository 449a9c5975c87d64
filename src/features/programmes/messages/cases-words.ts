import { en } from './cases-en.ts';
import { ru } from './cases-ru.ts';
import { zh } from './cases-zh.ts';

export const caseWords = { zh, ru, en };
