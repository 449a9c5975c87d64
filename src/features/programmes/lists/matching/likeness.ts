import type { Concepts, ReadOrganisation, ReadRow } from './read-row.ts';

/** How telling a concept is: rare ones tell two projects apart, «research» does not. */
export type Telling = (concept: number) => number;

const totals = new WeakMap<Concepts, number>();

/** Each text is weighed by one scale only, once. */
function totalOf(concepts: Concepts, telling: Telling): number {
  let total = totals.get(concepts);
  if (total === undefined) {
    total = 0;
    for (const [concept, sure] of concepts) total += sure * telling(concept);
    totals.set(concepts, total);
  }
  return total;
}

/** Common concepts of two texts, 0 to 1 (weighted Dice), with the shared ones, the most telling first. */
export function shareOf(
  one: Concepts,
  other: Concepts,
  telling: Telling,
): { share: number; common: number[] } {
  const common: number[] = [];
  for (const concept of one.keys()) if (other.has(concept)) common.push(concept);
  if (common.length === 0) return { share: 0, common };
  const both = common.reduce(
    (sum, concept) => sum + Math.min(one.get(concept) ?? 0, other.get(concept) ?? 0) * telling(concept),
    0,
  );
  const whole = totalOf(one, telling) + totalOf(other, telling);
  const byTelling = common.toSorted((a, b) => telling(b) - telling(a));
  return { share: whole === 0 ? 0 : (2 * both) / whole, common: byTelling };
}

const weights = { concepts: 0.55, place: 0.3, sound: 0.35 } as const;
/** Institutes of two cities are two institutes, however alike their names. */
const otherPlaceFactor = 0.3;
const likeNameMax = 0.95;

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const word of one) if (other.has(word)) return true;
  return false;
}

/** How sure two names are of one organisation, 0 to 1; 1 only where the directory knows both. */
export function likenessOfOrganisations(
  one: ReadOrganisation,
  other: ReadOrganisation,
  telling: Telling,
): number {
  if (one.ids.length > 0 && other.ids.length > 0) {
    return one.ids.some((id) => other.ids.includes(id)) ? 1 : 0;
  }
  const { share } = shareOf(one.concepts, other.concepts, telling);
  const isSamePlace = meets(one.places, other.places);
  const isSameSound = meets(one.sounds, other.sounds);
  const isOtherPlace = one.places.size > 0 && other.places.size > 0 && !isSamePlace && !isSameSound;
  const sum =
    weights.concepts * share + (isSamePlace ? weights.place : 0) + (isSameSound ? weights.sound : 0);
  return Math.min(likeNameMax, sum) * (isOtherPlace ? otherPlaceFactor : 1);
}

export type PartyMatch = { cn: string; ru: string; likeness: number };
/** Less alike is no sign of anything. */
const partyLeast = 0.3;

/** The organisations of two rows put together, each once, the most alike first; and how far the shorter side is met. */
export function matchParties(
  cn: ReadRow,
  ru: ReadRow,
  telling: Telling,
): { matches: PartyMatch[]; share: number } {
  const all = cn.parties
    .flatMap((one, left) =>
      ru.parties.map((other, right) => ({
        left,
        right,
        cn: one.name,
        ru: other.name,
        likeness: likenessOfOrganisations(one, other, telling),
      })),
    )
    .filter(({ likeness }) => likeness >= partyLeast)
    .toSorted((a, b) => b.likeness - a.likeness);
  const matches: PartyMatch[] = [];
  const taken = { left: new Set<number>(), right: new Set<number>() };
  for (const { left, right, ...match } of all) {
    if (taken.left.has(left) || taken.right.has(right)) continue;
    taken.left.add(left);
    taken.right.add(right);
    matches.push(match);
  }
  const shorter = Math.min(cn.parties.length, ru.parties.length);
  const sum = matches.reduce((so, { likeness }) => so + likeness, 0);
  return { matches, share: shorter === 0 ? 0 : sum / shorter };
}
