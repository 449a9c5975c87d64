import type { Language } from '../../shared/language.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { conceptIdsByWords } from './termbase/views.ts';

export type { Concept } from './termbase/concepts.ts';
export type { LiveTermbase } from './termbase/live-termbase.ts';
export { parseConcepts } from './termbase/concepts.ts';
export { compileRecogniser } from './termbase/recognise.ts';
export type { Mention, Recogniser, TermMatch } from './termbase/recognise.ts';
export { analyseText } from './text/analyse.ts';
export { isLightWord } from './text/light-words.ts';
export { normaliseText } from './text/normalise.ts';
export { script, scriptOf } from './text/scripts.ts';
export type { TermKey, TextAnalysis, Token } from './text/text-analysis.ts';
export { loadTermbase } from './termbase/load-termbase.ts';
export { openTermbase } from './termbase/live-termbase.ts';
export { findStampedConcepts, listConceptStamps } from './termbase/views.ts';
export { termbaseLoaded } from './events.ts';
export { termbaseRoutes } from './termbase/routes.ts';

/** For each word the id of the concept that has it, or null; same order as asked. */
export async function findConceptsByWords(
  ctx: Ctx,
  words: readonly string[],
  language: Language,
): Promise<(string | null)[]> {
  return conceptIdsByWords(ctx, words, language);
}
