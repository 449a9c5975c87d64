import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './exports-en.ts';
import { ru } from './exports-ru.ts';
import { zh } from './exports-zh.ts';

/** Headings of the lists as files. */
export const exportsWords: MessageSet<typeof en> = { zh, ru, en };
