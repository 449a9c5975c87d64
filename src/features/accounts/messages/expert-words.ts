import type { MessageSet } from '../../../shared/messages.ts';
import { expertEn } from './expert-en.ts';
import { expertRu } from './expert-ru.ts';
import { expertZh } from './expert-zh.ts';

export const expertWords: MessageSet<typeof expertEn> = { zh: expertZh, ru: expertRu, en: expertEn };
