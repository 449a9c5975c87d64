import { z } from 'zod';
import { bothMean, type MeantConcepts } from './concept-sureness.ts';
import type { PairSignals } from './rules.ts';

/** What the search of one side said of the other. */
const sideSignalsShape = z.object({
  coverage: z.number(),
  concepts: z.array(z.string()),
  words: z.array(z.string()),
});
export type SideSignals = z.output<typeof sideSignalsShape>;

export function readSignals(stored: unknown): SideSignals | null {
  return stored === null ? null : sideSignalsShape.parse(stored);
}

/** How much a concept says: the rarer it is among the open listings, the more. */
export type Rarity = (conceptId: string) => number;

/** `counts` by concept out of `records`; with no counts yet all concepts say the same. */
export function rarityFrom(counts: ReadonlyMap<string, number>, records: number): Rarity {
  if (records === 0) return () => 1;
  return (conceptId) => Math.log(1 + records / ((counts.get(conceptId) ?? 0) + 0.5));
}

/** More than are shown: which are shown is chosen by their words. */
const conceptsOfPair = 40;
const shownWords = 12;

/**
 * Joins what both searches said. `left` and `right` are all concepts of the two texts and how surely each means them;
 * where those of the right one are unknown (organisations, people) the overlap is the part of the left one's that was
 * found there.
 */
export function joinSignals(
  fromLeft: SideSignals | null,
  fromRight: SideSignals | null,
  left: MeantConcepts | null,
  right: MeantConcepts | null,
  rarity: Rarity,
): PairSignals {
  const found = new Set([...(fromLeft?.concepts ?? []), ...(fromRight?.concepts ?? [])]);
  const others = right === null ? null : new Set(right.ids);
  for (const concept of left?.ids ?? []) if (others?.has(concept)) found.add(concept);
  const bothSure = bothMean(left, right);
  const says = (id: string) => rarity(id) * bothSure(id);
  const concepts = [...found].toSorted((a, b) => says(b) - says(a) || a.localeCompare(b));
  return {
    concepts: concepts.slice(0, conceptsOfPair),
    conceptOverlap: left === null ? null : overlapOf(left.ids, right?.ids ?? null, found, rarity),
    words: [...new Set([...(fromLeft?.words ?? []), ...(fromRight?.words ?? [])])].slice(0, shownWords),
    coverageOfLeft: fromLeft?.coverage ?? null,
    coverageOfRight: fromRight?.coverage ?? null,
  };
}

/**
 * The cosine of the two lists, each concept weighed by its rarity. How surely the texts mean it is left out: with it
 * fewer right offers came first on the tuning half of `tests/matching`.
 */
function overlapOf(
  left: readonly string[],
  right: readonly string[] | null,
  found: ReadonlySet<string>,
  rarity: Rarity,
): number | null {
  const square = (concepts: Iterable<string>): number => {
    let sum = 0;
    for (const concept of new Set(concepts)) sum += rarity(concept) ** 2;
    return sum;
  };
  const whole = square(left);
  if (right === null) return whole === 0 ? null : Math.min(1, Math.sqrt(square(found) / whole));
  const other = new Set(right);
  const both = square(left.filter((concept) => other.has(concept)));
  const size = Math.sqrt(whole * square(right));
  return size === 0 ? null : both / size;
}
