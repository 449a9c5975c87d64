import type { OwnListing } from '../catalogue/public.ts';
import type { z } from 'zod';
import type { matchedListingShape, Match } from './contract.ts';
import type { KnownRecord } from './views.ts';
import { relations } from './vocabulary.ts';

type MatchedListing = z.output<typeof matchedListingShape>;

/** A listing of the actor's side with the counts of those of its matches he may see. */
export function presentOwnListing(
  { summary, isClients }: OwnListing,
  matches: readonly Match[],
  record: KnownRecord | undefined,
): MatchedListing {
  const { id, kind, number, state, title, owner } = summary;
  const counts = {} as MatchedListing['counts'];
  for (const relation of relations) {
    counts[relation] = countStates(matches.filter((match) => match.relation === relation));
  }
  return {
    id,
    kind,
    number,
    state,
    title,
    isClients,
    owner: owner && { id: owner.id, name: owner.name },
    counts,
    computedAt: record?.computedAt.toISOString() ?? null,
  };
}

function countStates(matches: readonly Match[]): MatchedListing['counts'][(typeof relations)[number]] {
  const count = (isCounted: (match: Match) => boolean) => matches.filter(isCounted).length;
  const isOpen = ({ state }: Match) => state === 'suggested' || state === 'opened';
  return {
    open: count(isOpen),
    strong: count((match) => isOpen(match) && match.isStrong),
    fresh: count((match) => isOpen(match) && match.isStrong && match.isNew),
    kept: count(({ state }) => state === 'kept'),
    accepted: count(({ state }) => state === 'accepted'),
    dismissed: count(({ state }) => state === 'dismissed'),
  };
}
