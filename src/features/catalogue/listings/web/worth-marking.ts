import type { Mention } from './mark-terms.ts';

type Concept = { id: string; kind: string; domain: string };

/** Fields whose single words are mostly everyday ones: general, economics, mathematics, computing, industry at large. */
const everydayDomains = ['00', '06', '10', '12', '20', '27', '28', '50', '81', '82', '90'];
const lettersMin = 8;
const hanCharactersMin = 3;

/**
 * The mentions a reader may want to look up: at each place the longest, and of those compounds and single words
 * that are terms of a science. A place with an everyday meaning stays plain; a single word is marked once.
 */
export function chooseWorthMarking(
  text: string,
  mentions: readonly Mention[],
  concepts: readonly Concept[],
): Mention[] {
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  const isInsideLonger = (mention: Mention) =>
    mentions.some(
      (other) =>
        other.start <= mention.start &&
        other.end >= mention.end &&
        other.end - other.start > mention.end - mention.start,
    );
  const everydayPlaces = new Set(
    mentions.filter(({ conceptId }) => isEveryday(known.get(conceptId))).map(placeOf),
  );
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const concept = known.get(mention.conceptId);
    if (!concept || everydayPlaces.has(placeOf(mention)) || isInsideLonger(mention)) return false;
    if (concept.kind === 'compound') return true;
    const isTerm =
      concept.kind === 'component' &&
      !everydayDomains.includes(concept.domain) &&
      isLongEnough(text.slice(mention.start, mention.end));
    if (!isTerm || seen.has(mention.conceptId)) return false;
    seen.add(mention.conceptId);
    return true;
  });
}

function placeOf({ start, end }: Mention): string {
  return `${start} ${end}`;
}

function isEveryday(concept: Concept | undefined): boolean {
  return concept === undefined || concept.kind === 'general' || concept.domain === '00';
}

function isLongEnough(word: string): boolean {
  return word.length >= (/\p{Script=Han}/u.test(word) ? hanCharactersMin : lettersMin);
}
