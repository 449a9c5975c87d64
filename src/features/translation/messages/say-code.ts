import { platformWords } from '../../../platform/i18n/messages/platform-words.ts';
import { createErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import { exchangeWords } from './exchange-words.ts';
import { memoryWords } from './memory-words.ts';
import { termbaseWords } from './termbase-words.ts';
import { translationWords } from './translation-words.ts';

/** The sentence of a code of this room, for what is told of in lists and not as a refusal of the request. */
export const sayCode = createErrorTranslator([
  platformWords,
  translationWords,
  exchangeWords,
  memoryWords,
  termbaseWords,
]);
