import { platformWords } from '../../../platform/i18n/messages/platform-words.ts';
import { createErrorTranslator, type ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import { sayCode } from '../../translation/public.ts';
import { listWords } from '../messages/lists-words.ts';

const sayOwn = createErrorTranslator([platformWords, listWords]);

/** The sentence of a code about a file or one of its rows, for what is told of in lists and not as a refusal. */
export const sayListCode: ErrorTranslator = (code, params, language) =>
  (code.startsWith('translation.') ? sayCode : sayOwn)(code, params, language);
