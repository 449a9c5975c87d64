import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './merging-en.ts';
import { ru } from './merging-ru.ts';
import { zh } from './merging-zh.ts';

export const mergingWords: MessageSet<typeof en> = { zh, ru, en };
