import type { Messages } from '../../../shared/messages.ts';
import { talkScreensEn } from './talk-screens-en.ts';
import { talkScreensRu } from './talk-screens-ru.ts';
import { talkScreensZh } from './talk-screens-zh.ts';

export type TalkScreenMessages = Messages<typeof talkScreensEn>;

export const talkScreenWords = { zh: talkScreensZh, ru: talkScreensRu, en: talkScreensEn };
