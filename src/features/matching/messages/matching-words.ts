import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What this room says when it refuses, in all languages; its pages have their own words. */
export const matchingWords = { zh, ru, en };
