import { en } from './contradictions-en.ts';
import { ru } from './contradictions-ru.ts';
import { zh } from './contradictions-zh.ts';

export const contradictionsWords = { zh, ru, en };
