import { en } from './policies-en.ts';
import { ru } from './policies-ru.ts';
import { zh } from './policies-zh.ts';

export const policyWords = { zh, ru, en };
