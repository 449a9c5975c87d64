import type { AppError, Problem } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';
import { fillSentence } from '../../shared/messages.ts';

/** Sentences by error code, per language, as each room's messages hold them under `errors`. */
export type ErrorSentences = Record<Language, { errors: Record<string, string> }>;

export type ErrorTranslator = (
  code: string,
  params: Record<string, string | number>,
  language: Language,
) => string;

/** Collects the rooms' sentences; a code nobody has a sentence for falls back to the general one. */
export function createErrorTranslator(rooms: readonly ErrorSentences[]): ErrorTranslator {
  const sentences: Record<Language, Record<string, string>> = { zh: {}, ru: {}, en: {} };
  for (const room of rooms) {
    for (const language of ['zh', 'ru', 'en'] as const) {
      Object.assign(sentences[language], room[language].errors);
    }
  }
  return (code, params, language) =>
    fillSentence(sentences[language][code] ?? sentences[language]['platform.unexpected'] ?? code, params);
}

/** The refusal as problem+json (RFC 9457), in the reader's language. */
export function toProblem(
  error: AppError,
  translate: ErrorTranslator,
  language: Language,
  requestId: string,
): Problem {
  const problem: Problem = {
    type: `urn:amur:error:${error.code}`,
    title: translate(error.code, error.params, language),
    status: error.status,
    code: error.code,
    requestId,
  };
  if (Object.keys(error.params).length > 0) problem.params = error.params;
  if (error.fields.length > 0) {
    problem.fields = error.fields.map((field) => ({
      path: field.path,
      code: field.code,
      message: translate(field.code, field.params ?? {}, language),
    }));
  }
  return problem;
}
