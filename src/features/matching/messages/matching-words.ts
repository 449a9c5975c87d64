import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** The words of this room in all languages: refusals and the labels of its codes. */
export const matchingWords = { zh, ru, en };
