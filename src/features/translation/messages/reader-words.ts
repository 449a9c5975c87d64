import { readerEn } from './reader-en.ts';
import { readerRu } from './reader-ru.ts';
import { readerZh } from './reader-zh.ts';

export const readerWords = { zh: readerZh, ru: readerRu, en: readerEn };
