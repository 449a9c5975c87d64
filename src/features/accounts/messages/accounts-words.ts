import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** The words of this room in all languages. */
export const accountsWords: MessageSet<typeof en> = { zh, ru, en };
