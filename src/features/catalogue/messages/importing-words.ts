import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './importing-en.ts';
import { ru } from './importing-ru.ts';
import { zh } from './importing-zh.ts';

/** The words of imports of offers and requests. */
export const importingWords: MessageSet<typeof en> = { zh, ru, en };
