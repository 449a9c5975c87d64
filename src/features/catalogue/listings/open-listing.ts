import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { canSee, canSeeSteward } from '../access.ts';
import type { StoredListing } from './stored-listing.ts';
import { findListing } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

/** `forChange` keeps others from changing it until the transaction ends. */
type Opening = { forChange?: boolean };

/** The listing if the actor may see it; a stranger is told that there is nothing. */
export async function openListing(
  ctx: Ctx,
  kind: ListingKind,
  idOrNumber: string,
  opening: Opening = {},
): Promise<StoredListing> {
  const listing = await findListing(ctx, kind, idOrNumber, opening);
  if (!listing || !canSee(listing, ctx.actor)) throw new AppError('notFound', 'catalogue.listing.notFound');
  return listing;
}

/** The listing if the actor works on it (owner's side or staff). */
export async function openForSteward(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  opening: Opening = {},
): Promise<StoredListing> {
  const listing = await openListing(ctx, kind, id, opening);
  if (!canSeeSteward(listing, ctx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  return listing;
}
