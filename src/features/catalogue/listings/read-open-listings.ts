import { isMemberOf } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { ownersOfOrganisations } from '../../accounts/public.ts';
import { isOwnerSide } from '../access.ts';
import type { ListingSummary } from './contract.ts';
import type { ListedListing } from './list-views.ts';
import { listOwnOpen, readOpen } from './open-listing-views.ts';
import { presentList } from './present.ts';
import type { ListingKind } from './vocabulary.ts';

export type OwnListing = {
  summary: ListingSummary;
  /** The actor is its broker, not a member of its owner. */
  isClients: boolean;
};

/** Open listings the actor may see, as he may see them, by id; the others are absent. */
export async function readOpenListings(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, ListingSummary>> {
  const shown = await presentList(ctx, await readOpen(ctx, ids));
  return new Map(shown.map((summary) => [summary.id, summary]));
}

/** Open listings of the actor's side, also those he was given as a broker, the newest first. */
export async function readOwnOpenListings(
  ctx: Ctx,
  kind: ListingKind | undefined,
  paging: { page: number; pageSize: number },
): Promise<{ items: OwnListing[]; total: number }> {
  const { items, total } = await listOwnOpen(ctx, kind, paging);
  return { items: await presentOwn(ctx, items), total };
}

/** Those of the listings that are open and on whose owner's side the actor is. */
export async function readOwnListings(ctx: Ctx, ids: readonly string[]): Promise<OwnListing[]> {
  const found = await readOpen(ctx, ids);
  return presentOwn(
    ctx,
    found.filter((listing) => isOwnerSide(listing, ctx.actor)),
  );
}

async function presentOwn(ctx: Ctx, listings: readonly ListedListing[]): Promise<OwnListing[]> {
  const shown = await presentList(ctx, listings);
  return shown.map((summary, at) => ({
    summary,
    isClients:
      !isMemberOf(ctx.actor, listings[at]?.ownerOrganisationId ?? null) && isBroker(ctx, listings[at]),
  }));
}

function isBroker({ actor }: Ctx, listing: ListedListing | undefined): boolean {
  return actor.kind === 'person' && listing?.brokerId === actor.personId;
}

/** Who is written to about open listings, by listing id: contact person, else the owner's owners; and the broker. */
export async function readStewards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const listings = await readOpen(ctx, ids);
  const withoutContact = listings.filter(({ contactPersonId }) => contactPersonId === null);
  const organisations = withoutContact.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? []);
  const owners = await ownersOfOrganisations(ctx, [...new Set(organisations)]);
  return new Map(
    listings.map(({ id, contactPersonId, ownerOrganisationId, createdBy, brokerId }) => {
      const first = contactPersonId ?? owners.get(ownerOrganisationId ?? '')?.[0] ?? createdBy;
      return [
        id,
        [...new Set([first, brokerId].filter((person) => person !== null && person !== undefined))],
      ];
    }),
  );
}
