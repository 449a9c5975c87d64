import type { OutputOf } from '../../../shared/endpoint.ts';
import type { matching } from '../contract.ts';

/** A record of the reader's side with its best matches. */
export type MatchedListing = OutputOf<typeof matching.overview>['items'][number];

/** The same without them. */
export type ListingWithCounts = Omit<MatchedListing, 'best'>;
