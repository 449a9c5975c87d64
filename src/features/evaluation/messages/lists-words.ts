import { listsEn } from './lists-en.ts';
import { listsRu } from './lists-ru.ts';
import { listsZh } from './lists-zh.ts';

/** What the lists of restricted parties and technologies say, in all languages. */
export const listWords = { zh: listsZh, ru: listsRu, en: listsEn };
