import { en } from './register-en.ts';
import { ru } from './register-ru.ts';
import { zh } from './register-zh.ts';

export const registerWords = { zh, ru, en };
