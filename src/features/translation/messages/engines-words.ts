import { enginesEn } from './engines-en.ts';
import { enginesRu } from './engines-ru.ts';
import { enginesZh } from './engines-zh.ts';

/** Words of the translation engine's page. */
export const enginesWords = { zh: enginesZh, ru: enginesRu, en: enginesEn };
