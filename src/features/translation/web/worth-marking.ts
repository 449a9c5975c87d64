import type { Mention } from './mark-terms.ts';

type Concept = { id: string; kind: string; domain: string };

/** Fields whose single words are seldom everyday ones: chemistry, life, earth, electricity, metals, farming, medicine. */
const scienceDomains = ['31', '34', '38', '45', '47', '53', '58', '61', '62', '66', '68', '76'];
const lettersMin = 8;
const hanCharactersMin = 3;

/**
 * The mentions a reader may want to look up: at each place the longest, and of those terms of several words and
 * single words of a science. A place with an everyday meaning stays plain; a single word is marked once.
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
    const place = text.slice(mention.start, mention.end);
    if (!isLongEnough(place)) return false;
    if (concept.kind === 'compound' && isSeveralWords(place)) return true;
    const isTerm =
      ['compound', 'component'].includes(concept.kind) && scienceDomains.includes(concept.domain);
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

function isLongEnough(place: string): boolean {
  return place.length >= (hasHan(place) ? hanCharactersMin : lettersMin);
}

/** Chinese writes no spaces: there every compound is one. */
function isSeveralWords(place: string): boolean {
  return hasHan(place) || /[\s-]/.test(place);
}

function hasHan(place: string): boolean {
  return /\p{Script=Han}/u.test(place);
}
