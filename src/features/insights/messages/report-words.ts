import { en } from './report-en.ts';
import { ru } from './report-ru.ts';
import { zh } from './report-zh.ts';

export const reportWords = { zh, ru, en };
