import { en } from './comparison-en.ts';
import { ru } from './comparison-ru.ts';
import { zh } from './comparison-zh.ts';

export const comparisonWords = { zh, ru, en };
