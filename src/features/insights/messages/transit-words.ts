import { en } from './transit-en.ts';
import { ru } from './transit-ru.ts';
import { zh } from './transit-zh.ts';

export const transitWords = { zh, ru, en };
