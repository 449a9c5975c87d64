import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export const searchWords = { zh, ru, en };
