import type { Mention } from '../termbase/recognise.ts';
import { findWord } from './facts/find-word.ts';
import type { Span } from './facts/reading.ts';
import type { Finding } from './finding.ts';
import { findingAt, type Check, type Pair } from './pair.ts';
import type { ConceptWords } from './terms.ts';

type Place = Span & { readonly conceptIds: readonly string[] };

/** A word that the termbase forbids for a concept of the source, unless it stands inside a longer word allowed. */
export const checkForbiddenTerms: Check = (pair) =>
  conceptsOf(pair).flatMap(({ preferred, admitted, forbidden }) => {
    const allowed = [...preferred, ...admitted].flatMap((word) => findWord(pair.target.reading, word));
    const isInside = (span: Span): boolean =>
      allowed.some(
        ({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start,
      );
    const places = forbidden
      .flatMap((word) => findWord(pair.target.reading, word))
      .filter((span) => !isInside(span));
    return places.map((span): Finding => ({
      ...findingAt(pair, 'forbiddenTerm', 'blocks', 'target', span),
      found: pair.target.reading.writtenAt(span),
      ...(preferred[0] === undefined ? {} : { expected: preferred[0] }),
    }));
  });

/** A concept of the source that none of its words names in the translation; of ambiguous ones one sense is enough. */
export const checkTermsUsed: Check = (pair) => {
  const named = new Set(
    pair.terms.mentions(pair.target.reading.original, pair.to).map(({ conceptId }) => conceptId),
  );
  return placesOf(pair).flatMap(({ start, end, conceptIds }): Finding[] => {
    const senses = conceptIds.flatMap((id) => pair.terms.wordsOf(id) ?? []);
    const isUsed = conceptIds.some((id) => named.has(id)) || senses.some((words) => isAnyUsed(pair, words));
    const expected = senses.flatMap(({ doNotTranslate, preferred }) => [...doNotTranslate, ...preferred])[0];
    if (expected === undefined || (isUsed && !senses.some((words) => isKeptLost(pair, words)))) return [];
    return [{ check: 'termNotUsed', severity: 'blocks', where: { side: 'source', start, end }, expected }];
  });
};

function isAnyUsed(pair: Pair, { preferred, admitted, doNotTranslate }: ConceptWords): boolean {
  return [...preferred, ...admitted, ...doNotTranslate].some(
    (word) => findWord(pair.target.reading, word).length > 0,
  );
}

function isKeptLost(pair: Pair, { doNotTranslate }: ConceptWords): boolean {
  const kept = doNotTranslate.filter((word) => pair.source.reading.original.includes(word));
  return kept.some((word) => !pair.target.reading.original.includes(word));
}

function conceptsOf(pair: Pair): ConceptWords[] {
  const ids = new Set(placesOf(pair).flatMap(({ conceptIds }) => conceptIds));
  return [...ids].flatMap((id) => pair.terms.wordsOf(id) ?? []);
}

/** Places of the source with the concepts that may be meant; a place inside a longer one is not asked for. */
function placesOf(pair: Pair): Place[] {
  const mentions = pair.terms
    .mentions(pair.source.reading.original, pair.from)
    .filter(({ conceptId }) => pair.terms.wordsOf(conceptId) !== undefined);
  const places = new Map<string, Place>();
  for (const mention of mentions) {
    if (mentions.some((other) => isLonger(other, mention))) continue;
    const key = `${mention.start} ${mention.end}`;
    const conceptIds = [...(places.get(key)?.conceptIds ?? []), mention.conceptId];
    places.set(key, { start: mention.start, end: mention.end, conceptIds });
  }
  return [...places.values()];
}

function isLonger(other: Mention, mention: Mention): boolean {
  const length = (one: Mention): number => one.end - one.start;
  return other.start <= mention.start && mention.end <= other.end && length(other) > length(mention);
}
