/**
 * The part of this room's door that needs neither a database nor the web: text analysis and recognition of terms.
 * Worker threads of search come in here, since each would load all the rest once more.
 */
export type { Concept } from './termbase/concepts.ts';
export { compileRecogniser, openRecogniser } from './termbase/recognise.ts';
export type { PackedTermbase, Recogniser, TermMatch } from './termbase/recognise.ts';
export { analyseText } from './text/analyse.ts';
export { isLightWord } from './text/light-words.ts';
export { normaliseText } from './text/normalise.ts';
export { wordFormsFingerprint } from './text/russian-forms.ts';
export { script, scriptOf } from './text/scripts.ts';
export type { TermKey, TextAnalysis, Token } from './text/text-analysis.ts';
