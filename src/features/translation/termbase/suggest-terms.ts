import type { Language } from '../../../shared/language.ts';
import { analyseText } from '../text/analyse.ts';
import { originalOffset } from '../text/normalise.ts';
import type { TextAnalysis } from '../text/text-analysis.ts';
import { isBinding } from './binding-terms.ts';
import type { ConceptState, TermWords } from './concept-content.ts';
import type { LiveTermbase } from './live-termbase.ts';
import type { Recogniser, TermMatch } from './recognise.ts';
import { findUnknownTerms, type UnknownTerm } from './unknown-terms.ts';

/** One sense of a term with its words in the language translated into; `forbidden` is for warning, not for inserting. */
export type TermSense = {
  readonly conceptId: string;
  readonly domain: string;
  readonly state: ConceptState;
  readonly reliability: number | null;
  /** Its words must be used, see `bindingTerms`. */
  readonly isBinding: boolean;
  /** It belongs to the domain of the text. */
  readonly isOwnDomain: boolean;
  readonly words: TermWords;
};

/** A term of the text, at offsets of the text as written; the likeliest sense first, at least one. */
export type TermSuggestion = {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Taken by the root of its word only: a hint. */
  readonly isGuess: boolean;
  readonly senses: readonly TermSense[];
};

export type TermSuggestions = {
  readonly terms: readonly TermSuggestion[];
  /** Words of the source that stand in no concept: worth proposing. */
  readonly unknown: readonly UnknownTerm[];
};

export type SuggestWish = {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  /** Code of the text's field (two digits), where it is known. */
  readonly domain: string | null;
};

/**
 * The terms of a text in the order they stand, with their words in the other language; concepts of the text's own
 * field first, then those people decided. A term inside a longer one is left out where the longer one has words.
 */
export function suggestTerms(live: LiveTermbase, { text, from, to, domain }: SuggestWish): TermSuggestions {
  const recogniser = live.recogniser();
  const analysis = analyseText(text);
  const matches = recogniser.match(analysis);
  const found = joinPlaces(matches).flatMap(({ start, end, group, certainty }) => {
    const senses = group.flatMap((number) => senseOf(live, recogniser, number, to, domain) ?? []);
    return senses.length === 0 ? [] : [{ start, end, certainty, senses: senses.toSorted(compareSenses) }];
  });
  const outer = found.filter((one) => !found.some((other) => isInside(one, other)));
  return {
    terms: outer
      .map(({ start, end, certainty, senses }) => {
        const place = placeOf(analysis, start, end);
        return {
          ...place,
          text: text.slice(place.start, place.end),
          isGuess: certainty < 1,
          senses,
        };
      })
      .toSorted((a, b) => a.start - b.start || b.end - a.end),
    unknown: findUnknownTerms(text, from, analysis, matches, recogniser.concepts),
  };
}

type Span = { readonly start: number; readonly end: number };

/** Matches of the same atoms as one, with the numbers of their concepts; of several readings the surest counts. */
function joinPlaces(matches: readonly TermMatch[]): (Span & { certainty: number; group: number[] })[] {
  const places = new Map<string, Span & { certainty: number; group: number[] }>();
  for (const { start, end, certainty, group } of matches) {
    const key = `${start} ${end}`;
    const known = places.get(key);
    const numbers = group.members.map(({ concept }) => concept);
    if (!known || known.certainty < certainty) places.set(key, { start, end, certainty, group: numbers });
    else if (known.certainty === certainty) known.group.push(...numbers);
  }
  return [...places.values()].map((place) => ({ ...place, group: [...new Set(place.group)] }));
}

function isInside(one: Span, other: Span): boolean {
  return other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
}

function senseOf(
  live: LiveTermbase,
  recogniser: Recogniser,
  number: number,
  to: Language,
  domain: string | null,
): TermSense | undefined {
  const concept = recogniser.concepts[number];
  const standing = concept && live.standingOf(concept.id);
  const words = concept && live.wordsOf(concept.id, to);
  if (!concept || !standing || !words || Object.values(words).every((each) => each.length === 0)) {
    return undefined;
  }
  return {
    conceptId: concept.id,
    domain: concept.domain,
    ...standing,
    isBinding: isBinding(standing),
    isOwnDomain: domain !== null && concept.domain === domain,
    words,
  };
}

function compareSenses(a: TermSense, b: TermSense): number {
  const rank = ({ isOwnDomain, isBinding: binds, state }: TermSense) =>
    (isOwnDomain ? 4 : 0) + (binds ? 2 : 0) + (state === 'file' ? 0 : 1);
  return rank(b) - rank(a) || (a.conceptId < b.conceptId ? -1 : 1);
}

function placeOf({ normal, atoms }: TextAnalysis, from: number, end: number): Span {
  return {
    start: originalOffset(normal, atoms[from]?.start ?? 0),
    end: originalOffset(normal, atoms[end - 1]?.end ?? 0),
  };
}
