import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './products-en.ts';
import { ru } from './products-ru.ts';
import { zh } from './products-zh.ts';

export const productsWords: MessageSet<typeof en> = { zh, ru, en };
