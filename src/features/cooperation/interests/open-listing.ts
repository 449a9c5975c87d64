import { AppError } from '../../../shared/app-error.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { actorOf, brokerStanding, ownersOfOrganisations } from '../../accounts/public.ts';
import {
  findListingSides,
  readOpenListings,
  readOwnListings,
  type ListingSides,
} from '../../catalogue/public.ts';
import type { ListingKind } from '../../catalogue/listings/vocabulary.ts';

/** How the actor stands to a listing: it is open to him, or of his own side, or nothing to him. */
export async function standingToListing(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
): Promise<{ listing: ListingSides | undefined; isOwnSide: boolean }> {
  const shown = (await readOpenListings(ctx, [id])).get(id);
  const listing = shown?.kind === kind ? (await findListingSides(ctx, [id])).get(id) : undefined;
  const isOwnSide = listing !== undefined && (await readOwnListings(ctx, [id])).length > 0;
  return { listing, isOwnSide };
}

/** An open listing of somebody else. Errors: `cooperation.interest.listingNotOpen`, `.ownRecord`. */
export async function openListingOfOther(ctx: Ctx, kind: ListingKind, id: string): Promise<ListingSides> {
  const { listing, isOwnSide } = await standingToListing(ctx, kind, id);
  if (!listing) throw new AppError('notFound', 'cooperation.interest.listingNotOpen');
  if (isOwnSide) throw new AppError('forbidden', 'cooperation.interest.ownRecord');
  return listing;
}

type Owned = Pick<ListingSides, 'ownerOrganisationId' | 'contactPersonId' | 'createdBy'>;

/** Who answers for a listing: its contact person while he belongs to the owner, else the owner's owner, else its author. */
export async function whoAnswersFor(ctx: Ctx, listing: Owned): Promise<string | undefined> {
  const { ownerOrganisationId: organisationId, contactPersonId, createdBy } = listing;
  if (organisationId === null) return (await hasAccount(ctx, createdBy)) ?? undefined;
  const contact = contactPersonId === null ? undefined : await actorOf(ctx, contactPersonId);
  if (contact && contactPersonId && isMemberOf(contact, organisationId)) return contactPersonId;
  return (await ownersOfOrganisations(ctx, [organisationId])).get(organisationId)?.[0];
}

async function hasAccount(ctx: Ctx, personId: string | null): Promise<string | undefined> {
  return personId !== null && (await actorOf(ctx, personId)) ? personId : undefined;
}

/** The broker a side was given to, while he still is one and belongs to nobody on the other side. */
export async function brokerInForce(
  ctx: Ctx,
  brokerId: string | null,
  otherSide: { organisationId: string | null; personIds: readonly (string | null)[] },
): Promise<string | null> {
  if (brokerId === null || otherSide.personIds.includes(brokerId)) return null;
  if ((await brokerStanding(ctx, brokerId)) === 'none') return null;
  const broker = await actorOf(ctx, brokerId);
  return broker && !isMemberOf(broker, otherSide.organisationId) ? brokerId : null;
}
