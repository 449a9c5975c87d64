import type { Ctx } from '../../platform/db/context.ts';
import { readableFile } from './listings/attachments.ts';
import { openListing } from './listings/open-listing.ts';
import type { ListingKind } from './listings/vocabulary.ts';

export { catalogueRoutes } from './routes.ts';
export { catalogueListeners } from './listings/index-listing.ts';
export { catalogueJobs, catalogueSchedules } from './listings/daily-care.ts';
export { listingChanged } from './events.ts';
export { loadDemoListings, removeDemoListings } from './load-demo.ts';

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
