import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './follow-up-en.ts';
import { ru } from './follow-up-ru.ts';
import { zh } from './follow-up-zh.ts';

/** Words of what stays of an event and what comes of it. */
export const followUpWords: MessageSet<typeof en> = { zh, ru, en };
