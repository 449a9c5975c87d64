import type { MessageSet } from '../../../shared/messages.ts';
import { screensEn } from './screens-en.ts';
import { screensRu } from './screens-ru.ts';
import { screensZh } from './screens-zh.ts';

/** The words of this room's screens in all languages. */
export const screenWords: MessageSet<typeof screensEn> = { zh: screensZh, ru: screensRu, en: screensEn };
