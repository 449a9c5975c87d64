import type { Ctx } from '../../platform/db/context.ts';
import type { TableImport } from '../../platform/imports/table-import.ts';
import { offerImport } from './importing/offers.ts';
import { requestImport } from './importing/requests.ts';
import { readableFile } from './listings/attachments.ts';
import { contentOf, findOpenContent, type ListingContent } from './listings/open-listing-views.ts';
import { openForSteward, openListing } from './listings/open-listing.ts';
import type { ListingKind } from './listings/vocabulary.ts';

/** The kinds of records of this room that come in tables. */
export const catalogueImports: readonly TableImport[] = [offerImport, requestImport];

export { catalogueDownloads } from './downloads.ts';
export { catalogueRoutes } from './routes.ts';
export { catalogueSources } from './listings/index-listing.ts';
export { catalogueListeners } from './listeners.ts';
export { catalogueJobs, catalogueSchedules } from './listings/daily-care.ts';
export { listingChanged } from './events.ts';
/** The states in which a listing is shown. */
export { openStates as openListingStates } from './listings/life-cycle.ts';
export {
  countOpenListings,
  openListingsAfter,
  ownListingIds,
  type ListingContent,
} from './listings/open-listing-views.ts';
export {
  readOpenListings,
  readOwnListings,
  readOwnOpenListings,
  readStewards,
  type OwnListing,
} from './listings/read-open-listings.ts';
/** Who stands behind listings in any state, for rooms that act on them; no access check. */
export { findListingSides, type ListingSides } from './listings/listing-sides.ts';
/** What would tell who writes: names of his organisation and contacts. */
export { checkAnonymity } from './listings/anonymity.ts';
export {
  listingForScreening,
  listingsInScreening,
  returnToScreening,
  takeScreeningStep,
  type ListingForScreening,
  type ScreeningStep,
} from './listings/screening.ts';
export { loadDemoListings, removeDemoListings } from './load-demo.ts';
/** The demonstration listings that are there, with their keys: for rooms that load or remove what belongs to them. */
export { listDemoListings } from './listings/demo-store.ts';

/**
 * The stored file behind an attachment, if the actor may read it; reading a confidential one goes on record.
 * Refuses with `catalogue.listing.notFound` or `catalogue.attachment.notFound`.
 */
export async function attachmentFile(
  ctx: Ctx,
  kind: ListingKind,
  listingId: string,
  attachmentId: string,
): Promise<{ fileId: string; name: string; contentType: string }> {
  return readableFile(ctx, kind, await openListing(ctx, kind, listingId), attachmentId);
}

/** The original and the facts of an open listing, whoever may read it; undefined when it is not open. */
export function openListingContent(
  ctx: Ctx,
  kind: ListingKind,
  listingId: string,
): Promise<ListingContent | undefined> {
  return findOpenContent(ctx, kind, listingId);
}

/**
 * The original and the facts of a listing in any state, for its owner's side and the staff who check it. Refuses with
 * `catalogue.listing.notFound` or `catalogue.listing.ownerOnly`.
 */
export async function stewardListingContent(
  ctx: Ctx,
  kind: ListingKind,
  listingId: string,
): Promise<ListingContent> {
  return contentOf(await openForSteward(ctx, kind, listingId));
}
