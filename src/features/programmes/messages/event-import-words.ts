import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './event-import-en.ts';
import { ru } from './event-import-ru.ts';
import { zh } from './event-import-zh.ts';

/** The words of imports of plans. */
export const eventImportWords: MessageSet<typeof en> = { zh, ru, en };
