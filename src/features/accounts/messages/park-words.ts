import type { MessageSet } from '../../../shared/messages.ts';
import { parkEn } from './park-en.ts';
import { parkRu } from './park-ru.ts';
import { parkZh } from './park-zh.ts';

/** The words of parks in all languages. */
export const parkWords: MessageSet<typeof parkEn> = { zh: parkZh, ru: parkRu, en: parkEn };
