import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { actorOf, brokerStanding } from '../../accounts/public.ts';
import { sidesOf } from '../access.ts';
import type { Draft } from './kinds.ts';
import type { StoredListing } from './stored-listing.ts';

type Stewardship = Draft['stewardship'];

/** Refuses an owner, contact person or broker the actor may not name. `before` is undefined for a new listing. */
export async function checkStewardship(ctx: Ctx, wish: Stewardship, before?: StoredListing): Promise<void> {
  refuseForeignOwner(ctx, wish.ownerOrganisationId, before);
  await refuseForeignContact(ctx, wish, before);
  await refuseBroker(ctx, wish.brokerId, before);
}

/** One writes for one's own organisations only; who is not the owner (a broker) leaves the owner as it is. */
function refuseForeignOwner(ctx: Ctx, wanted: string | null, before: StoredListing | undefined): void {
  if (before && wanted === before.ownerOrganisationId) return;
  if (before && !sidesOf(before, ctx.actor).includes('owner')) {
    throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  }
  // Without an owner a listing belongs to its author alone: nobody else may take it from the organisation.
  const isAuthor = !before || (ctx.actor.kind === 'person' && before.createdBy === ctx.actor.personId);
  if (wanted === null ? !isAuthor : !isMemberOf(ctx.actor, wanted)) {
    throw new AppError('forbidden', 'catalogue.listing.notYourOrganisation');
  }
}

/** The contact person is the one who writes or a member of the owner: names of others are not handed out. */
async function refuseForeignContact(
  ctx: Ctx,
  wish: Stewardship,
  before: StoredListing | undefined,
): Promise<void> {
  const wanted = wish.contactPersonId;
  const isSame =
    before?.contactPersonId === wanted && before?.ownerOrganisationId === wish.ownerOrganisationId;
  if (wanted === null || isSame) return;
  if (ctx.actor.kind === 'person' && ctx.actor.personId === wanted) return;
  const contact = await actorOf(ctx, wanted);
  if (contact && isMemberOf(contact, wish.ownerOrganisationId)) return;
  throw fieldFault('stewardship.contactPersonId', 'catalogue.listing.contactNotMember');
}

/**
 * The owner's members give a listing to a broker who agreed to be chosen, or take it back; absent means as it is, also
 * where the broker may not be chosen any more.
 */
async function refuseBroker(
  ctx: Ctx,
  wanted: string | null | undefined,
  before: StoredListing | undefined,
): Promise<void> {
  if (wanted === undefined || wanted === (before?.brokerId ?? null)) return;
  if (before && !sidesOf(before, ctx.actor).includes('owner')) {
    throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  }
  if (wanted === null || (await brokerStanding(ctx, wanted)) === 'shown') return;
  throw fieldFault('stewardship.brokerId', 'catalogue.listing.notABroker');
}
