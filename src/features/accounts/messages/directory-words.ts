import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './directory-en.ts';
import { ru } from './directory-ru.ts';
import { zh } from './directory-zh.ts';

/** The words of the directory: who is responsible, claims, freshness and gaps. */
export const directoryWords: MessageSet<typeof en> = { zh, ru, en };
