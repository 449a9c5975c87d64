import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { putSearchDocument, removeSearchDocument, type SearchDocument } from '../../search/public.ts';
import { audienceOf } from '../access.ts';
import { listingChanged } from '../events.ts';
import { rulesOf } from './kinds.ts';
import { openStates } from './life-cycle.ts';
import type { StoredListing } from './stored-listing.ts';
import { findListing } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

function refOf(kind: ListingKind, id: string) {
  return { room: 'catalogue', kind, id };
}

/** Puts a listing into search as it is now, or takes it out when it is not open. */
export async function indexListing(ctx: Ctx, kind: ListingKind, id: string): Promise<void> {
  const listing = await findListing(ctx, kind, id);
  if (listing && openStates.includes(listing.state)) await putSearchDocument(ctx, documentOf(listing));
  else await removeSearchDocument(ctx, refOf(kind, id));
}

/** Anonymous listings go without owner and region: nothing that tells who asks. */
function documentOf(listing: StoredListing): SearchDocument {
  const rules = rulesOf(listing.kind);
  const { facts } = listing;
  const level = listing.levelVerified ?? rules.columns(facts).levelClaimed;
  const keywords = facts.keywords.map(({ words }) => words);
  return {
    ref: refOf(listing.kind, listing.id),
    kind: listing.kind,
    audience: audienceOf(listing),
    sourceLanguage: listing.sourceLanguage,
    number: listing.number,
    texts: listing.texts.map((text) => ({
      language: text.language,
      title: text.title,
      summary: text.summary,
      keywords: text.language === listing.sourceLanguage ? keywords : [],
      body: rules.bodyOf(text.words, facts),
    })),
    textStates: Object.fromEntries(listing.texts.map((text) => [text.language, text.state])),
    facets: {
      country: listing.country ? [listing.country] : [],
      region: listing.region ? [listing.region] : [],
      field: [facts.grntiPrimary, ...facts.grntiOther].filter(
        (code): code is string => code !== null && code !== '',
      ),
      level: level === null ? [] : [String(level)],
      cooperation: facts.cooperationTypes,
      language: [listing.sourceLanguage],
    },
    sortDate: listing.publishedAt ?? listing.updatedAt,
    isDemo: listing.isDemo,
  };
}

export const catalogueListeners: Listener[] = [
  listenTo(listingChanged, 'catalogue.index-listing', (ctx, { listingId, kind }) =>
    indexListing(ctx, kind, listingId),
  ),
];
