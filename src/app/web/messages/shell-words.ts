import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export const shellWords = { zh, ru, en };
