import { en } from './landing-en.ts';
import { ru } from './landing-ru.ts';
import { zh } from './landing-zh.ts';

export const landingWords = { zh, ru, en };
