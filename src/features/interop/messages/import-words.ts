import { importsEn } from './imports-en.ts';
import { importsRu } from './imports-ru.ts';
import { importsZh } from './imports-zh.ts';

/** Words of imports of tables and of their refusals. */
export const importWords = { zh: importsZh, ru: importsRu, en: importsEn };
