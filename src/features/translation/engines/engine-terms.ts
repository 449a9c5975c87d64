import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { suggestTerms, type TermSense, type TermSuggestion } from '../termbase/suggest-terms.ts';

export type TermsWish = { readonly from: Language; readonly to: Language; readonly domain: string | null };

/** Everyday words stand under this code: an engine knows them, and one prescribed word for all places harms. */
const generalDomain = '00';

/**
 * The terms an engine is told for a segment: each as it is written there, with the preferred word of its sense where
 * there is no doubt which is meant (a wrong word prescribed is worse than none); those that must be used first, then those of the text's own field, in the order of the text.
 */
export function engineTerms(termbase: LiveTermbase, text: string, wish: TermsWish): LocalizedText[] {
  return suggestTerms(termbase, { text, ...wish })
    .terms.flatMap((term) => {
      const sense = tellableSense(term);
      return sense ? [{ term, sense }] : [];
    })
    .toSorted((a, b) => rank(b.sense) - rank(a.sense))
    .flatMap(({ term, sense }) => wordsFor(termbase, term, sense, wish));
}

/** The sense that is meant for certain: one that binds or is of the field, or one the others agree with. */
function tellableSense({ isGuess, senses }: TermSuggestion): TermSense | undefined {
  const [first] = senses;
  if (!first || isGuess) return undefined;
  if (first.isBinding || first.isOwnDomain) return first;
  const isAgreed = senses.every(({ words }) => words.preferred[0] === first.words.preferred[0]);
  return isAgreed && first.domain !== generalDomain ? first : undefined;
}

function rank({ isBinding, isOwnDomain }: TermSense): number {
  return (isBinding ? 2 : 0) + (isOwnDomain ? 1 : 0);
}

/** With its English word, for an engine that must go by way of English. */
function wordsFor(
  termbase: LiveTermbase,
  { text }: TermSuggestion,
  { words, conceptId }: TermSense,
  { from, to }: TermsWish,
): LocalizedText[] {
  const target = words.doNotTranslate.length > 0 ? text : words.preferred[0];
  if (!target) return [];
  const english = termbase.wordsOf(conceptId, 'en')?.preferred[0];
  return [{ ...(english && { en: english }), [from]: text, [to]: target }];
}
