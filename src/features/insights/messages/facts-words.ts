import { en } from './facts-en.ts';
import { ru } from './facts-ru.ts';
import { zh } from './facts-zh.ts';

export const factsWords = { zh, ru, en };
