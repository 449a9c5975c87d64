import type { Language } from '../../../shared/language.ts';
import type { Mention } from '../termbase/recognise.ts';

/** The words of one concept in the language translated into; words not to be translated stand as in the source. */
export type ConceptWords = {
  readonly preferred: readonly string[];
  readonly admitted: readonly string[];
  readonly forbidden: readonly string[];
  readonly doNotTranslate: readonly string[];
};

/** The terms that bind a translation; `mentions` may be that of a `Recogniser`. */
export type Terms = {
  mentions(text: string, language: Language): readonly Mention[];
  wordsOf(conceptId: string): ConceptWords | undefined;
};
