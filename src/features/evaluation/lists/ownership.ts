import { compareHits } from './compare-party.ts';
import type { Hit, HitStrength, OwnershipStanding } from './hit.ts';

/** A party with those who own it; cut where it would go round in a circle or too deep. */
export type OwnedParty = {
  readonly name: string;
  readonly sharePercent: number | null;
  readonly hits: readonly Hit[];
  readonly owners: readonly OwnedParty[];
};

const half = 50;
const weaker: Readonly<Record<HitStrength, HitStrength>> = { strong: 'likely', likely: 'weak', weak: 'weak' };

/**
 * What the owners of a party bring upon it: the shares of all owners that were met are added up, and from one half on
 * each of them counts as if the party were met itself. An owner whose own half is met counts as met (a chain).
 */
export function hitsThroughOwners(party: OwnedParty): Hit[] {
  const met = party.owners.flatMap((owner) => {
    const own = owner.hits.filter(({ relation }) => relation === 'itself');
    const through = hitsThroughOwners(owner).filter(({ ownership }) => ownership?.standing !== 'belowHalf');
    const hits = [...own, ...through];
    return hits.length === 0 ? [] : [{ owner, hits }];
  });
  const standing = standingOf(met.map(({ owner }) => owner.sharePercent));
  return met
    .flatMap(({ owner: { name, sharePercent }, hits }) =>
      hits.map((hit): Hit => ({
        ...hit,
        relation: 'ownerOfAsked',
        strength: strengthAt(standing, hit.strength),
        ownership: { name, sharePercent, standing },
      })),
    )
    .toSorted(compareHits);
}

function standingOf(shares: readonly (number | null)[]): OwnershipStanding {
  const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  if (known >= half) return 'half';
  return shares.includes(null) ? 'unknown' : 'belowHalf';
}

function strengthAt(standing: OwnershipStanding, strength: HitStrength): HitStrength {
  if (standing === 'half') return strength;
  return standing === 'unknown' ? weaker[strength] : 'weak';
}
