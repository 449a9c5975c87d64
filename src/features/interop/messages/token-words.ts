import { tokensEn } from './tokens-en.ts';
import { tokensRu } from './tokens-ru.ts';
import { tokensZh } from './tokens-zh.ts';

/** Words of access tokens, of the reference of the API and of their refusals. */
export const tokenWords = { zh: tokensZh, ru: tokensRu, en: tokensEn };
