import type { Ctx } from '../../../platform/db/context.ts';
import { compareHits } from './compare-party.ts';
import type { AskedParty, Hit } from './hit.ts';
import { meetEntries, normaliseParty, type LookedUpParty } from './meet-entries.ts';
import { hitsThroughOwners, type OwnedParty } from './ownership.ts';
import { ownersByNumbers } from './share-views.ts';

const hitsMax = 50;
/** Owners of owners of owners: further ones are not looked for. */
const levelsMax = 4;
const partiesMax = 60;

/** A party of the chain of ownership, with the place of whom it owns. */
type Link = { party: LookedUpParty; sharePercent: number | null; owned: number | null };

/**
 * The entries of parties lists in use that the asked party may be, the strongest first, at most 50: by registration
 * number, by name in any script, and by owners that hold half of it or more (those given, and those recorded for its
 * registration numbers). Hits are questions to a person, never verdicts.
 */
export async function findListHits(ctx: Ctx, asked: AskedParty): Promise<Hit[]> {
  const links = await followOwners(ctx, asked);
  const met = await meetEntries(
    ctx,
    links.map(({ party }) => party),
  );
  const nodeOf = (at: number): OwnedParty => {
    const { party, sharePercent } = links[at] as Link;
    return {
      name: party.names[0] ?? party.registrationNumbers[0] ?? '',
      sharePercent,
      hits: met[at] ?? [],
      owners: links.flatMap(({ owned }, place) => (owned === at ? [nodeOf(place)] : [])),
    };
  };
  return [...(met[0] ?? []), ...hitsThroughOwners(nodeOf(0))].toSorted(compareHits).slice(0, hitsMax);
}

/** The asked party first, then its owners level by level; nobody twice. */
async function followOwners(ctx: Ctx, { owners = [], ...asked }: AskedParty): Promise<Link[]> {
  const first: Link = { party: normaliseParty(asked), sharePercent: null, owned: null };
  const given = owners.map(({ sharePercent, ...owner }): Link => ({
    party: normaliseParty({ ...owner, country: null }),
    sharePercent,
    owned: 0,
  }));
  const links: Link[] = [first, ...given];
  const seen = new Set(links.flatMap(({ party }) => identityOf(party)));
  let from = 0;
  for (let level = 0; level < levelsMax && from < links.length && links.length < partiesMax; level++) {
    const level0 = from;
    from = links.length;
    const recorded = await ownersByNumbers(
      ctx,
      links.slice(level0).flatMap(({ party }) => party.registrationNumbers),
    );
    for (const { partyNumbers, ownerName, ownerNumbers, sharePercent } of recorded) {
      const owned = links.findIndex(({ party }) =>
        party.registrationNumbers.some((number) => partyNumbers.includes(number)),
      );
      const party = normaliseParty({ names: [ownerName], registrationNumbers: ownerNumbers, country: null });
      if (owned < 0 || identityOf(party).some((one) => seen.has(one))) continue;
      for (const one of identityOf(party)) seen.add(one);
      links.push({ party, sharePercent, owned });
    }
  }
  return links.slice(0, partiesMax);
}

/** What tells that it is the same party again: its numbers, or its name where it has none. */
function identityOf({ registrationNumbers, names }: LookedUpParty): string[] {
  return registrationNumbers.length > 0 ? [...registrationNumbers] : names.slice(0, 1);
}
