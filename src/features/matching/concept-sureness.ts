import { analyseText, type Recogniser } from '../translation/public.ts';

/** How surely a text means a concept, from 0 to 1. */
export type Sureness = (conceptId: string) => number;

/** The concepts of a text and how surely it means them. */
export type MeantConcepts = { readonly ids: readonly string[]; readonly sureness: Sureness };

/** A term that stands inside a longer one says less than the longer one. */
const partSays = 0.5;

/**
 * How surely a text means each of its concepts: the senses of one written word share what the word says, preferred
 * words before synonyms; different words for the same thing add up.
 */
export function surenessIn(
  recogniser: Pick<Recogniser, 'match' | 'concepts'>,
  text: string,
): Map<string, number> {
  const found = new Map<ReturnType<Recogniser['match']>[number]['group'], number>();
  for (const { group, certainty, isPart } of recogniser.match(analyseText(text))) {
    const says = certainty * (isPart ? partSays : 1);
    if (says > (found.get(group) ?? 0)) found.set(group, says);
  }
  const doubts = new Map<string, number>();
  for (const [{ members }, says] of found) {
    const whole = members.reduce((sum, { weight }) => sum + weight ** 2, 0);
    for (const { concept, weight } of members) {
      const id = recogniser.concepts[concept]?.id ?? '';
      doubts.set(id, (doubts.get(id) ?? 1) * (1 - (says * weight ** 2) / whole));
    }
  }
  return new Map([...doubts].map(([id, doubt]) => [id, 1 - doubt]));
}

/** `sureness` of `conceptIds` in order, as it is kept; three digits say enough. */
export function listSureness(conceptIds: readonly string[], sureness: ReadonlyMap<string, number>): number[] {
  return conceptIds.map((id) => Math.round((sureness.get(id) ?? 0) * 1000) / 1000);
}

/** A concept the other side's search found but the text itself names by none of its words. */
const unsaid = 0.1;

/** The concepts of a record, and how surely it means them; where nobody looked, as surely as can be. */
export function meantBy(record: { concepts: readonly string[]; sureness: readonly number[] }): MeantConcepts {
  const { concepts, sureness } = record;
  if (sureness.length === 0) return { ids: concepts, sureness: asSure };
  const known = new Map(concepts.map((id, at) => [id, sureness[at] ?? 0]));
  return { ids: concepts, sureness: (id) => known.get(id) ?? unsaid };
}

const asSure: Sureness = () => 1;

/** How surely both mean it, between the surer and the less sure of them; a side of which nothing is known takes no part. */
export function bothMean(left: MeantConcepts | null, right: MeantConcepts | null): Sureness {
  return (id) => Math.sqrt((left?.sureness(id) ?? 1) * (right?.sureness(id) ?? 1));
}
