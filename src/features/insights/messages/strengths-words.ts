import { en } from './strengths-en.ts';
import { ru } from './strengths-ru.ts';
import { zh } from './strengths-zh.ts';

export const strengthsWords = { zh, ru, en };
