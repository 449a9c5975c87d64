import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { namesForFinding, organisationChanged, organisationsByIds } from '../../accounts/public.ts';
import { putRecords, type DocumentSource, type SearchDocument } from '../../search/public.ts';
import { audienceOf } from '../access.ts';
import { listingChanged } from '../events.ts';
import { listListingStamps, listShownListingsOf, stampsOfListings } from './findable-views.ts';
import { rulesOf } from './kinds.ts';
import { openStates } from './life-cycle.ts';
import type { StoredListing } from './stored-listing.ts';
import { findListings } from './views.ts';
import { listingKinds, type ListingKind } from './vocabulary.ts';

function sourceOf(kind: ListingKind): DocumentSource {
  return {
    room: 'catalogue',
    kind,
    version: 4,
    listStamps: (ctx, page) => listListingStamps(ctx, kind, page),
    readDocuments: async (ctx, ids) => {
      const open = (await findListings(ctx, kind, ids)).filter(({ state }) => openStates.includes(state));
      const stamps = await stampsOfListings(ctx, ids);
      const owners = await findOwners(ctx, open.flatMap(shownOwnerOf));
      return open.map((listing) => ({ ...documentOf(listing, owners), stamp: stamps.get(listing.id) ?? '' }));
    },
  };
}

const sources: Readonly<Record<ListingKind, DocumentSource>> = {
  offer: sourceOf('offer'),
  request: sourceOf('request'),
};

/** Offers and requests as search finds them. */
export const catalogueSources: readonly DocumentSource[] = listingKinds.map((kind) => sources[kind]);

/** Puts a listing into search as it is now, or takes it out when it is not open. */
export async function indexListing(ctx: Ctx, kind: ListingKind, id: string): Promise<void> {
  await putRecords(ctx, sources[kind], [id]);
}

/** The owner as everybody sees him who may see the listing; an anonymous listing has none. */
function shownOwnerOf(listing: StoredListing): string[] {
  return listing.isAnonymous || listing.ownerOrganisationId === null ? [] : [listing.ownerOrganisationId];
}

type Owner = { id: string; names: string[] };

/** By the id a listing has: the organisation it stands for now, with all names it may be typed by. */
async function findOwners(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Owner>> {
  const living = await organisationsByIds(ctx, ids);
  const names = await namesForFinding(ctx, ids);
  return new Map([...names].map(([id, known]) => [id, { id: living.get(id)?.id ?? id, names: known }]));
}

/** Anonymous listings go without owner and region: nothing that tells who asks. */
function documentOf(listing: StoredListing, owners: ReadonlyMap<string, Owner>): SearchDocument {
  const rules = rulesOf(listing.kind);
  const { facts } = listing;
  const keywords = facts.keywords.map(({ words }) => words);
  const [ownerId] = shownOwnerOf(listing);
  return {
    ref: { room: 'catalogue', kind: listing.kind, id: listing.id },
    kind: listing.kind,
    audience: audienceOf(listing),
    sourceLanguage: listing.sourceLanguage,
    number: listing.number,
    texts: listing.texts.map((text) => ({
      language: text.language,
      title: text.title,
      summary: text.summary,
      keywords: text.language === listing.sourceLanguage ? keywords : [],
      body: rules.bodyOf(text.words, facts, text.language),
    })),
    textStates: Object.fromEntries(listing.texts.map((text) => [text.language, text.state])),
    facets: {
      country: listing.country ? [listing.country] : [],
      region: listing.region && !listing.isAnonymous ? [listing.region] : [],
      field: [facts.grntiPrimary, ...facts.grntiOther].filter(
        (code): code is string => code !== null && code !== '',
      ),
      ...levelFacetsOf(listing),
      cooperation: facts.cooperationTypes,
      language: [listing.sourceLanguage],
      // A reserved listing is seen, but its place is taken.
      open: listing.state === 'published' ? ['yes'] : [],
    },
    sortDate: listing.publishedAt ?? listing.updatedAt,
    isDemo: listing.isDemo,
    owner: owners.get(ownerId ?? '') ?? null,
  };
}

/** The level in force is the verified one, also where more was claimed; levels are whole and never rounded up. */
function levelFacetsOf(
  listing: StoredListing,
): Pick<SearchDocument['facets'], 'level' | 'levelState' | 'market'> {
  const { levelClaimed, marketLevel } = rulesOf(listing.kind).columns(listing.facts);
  const level = listing.levelVerified ?? levelClaimed;
  return {
    level: level === null ? [] : [String(Math.floor(level))],
    levelState: level === null ? [] : [listing.levelVerified === null ? 'claimed' : 'verified'],
    market: marketLevel === null ? [] : [String(Math.floor(marketLevel))],
  };
}

export const indexListeners: Listener[] = [
  listenTo(listingChanged, 'catalogue.index-listing', (ctx, { listingId, kind }) =>
    indexListing(ctx, kind, listingId),
  ),
  // Its names stand in the documents of its listings.
  listenTo(organisationChanged, 'catalogue.index-owner', async (ctx, { organisationId, change }) => {
    if (change !== 'updated') return;
    const shown = await listShownListingsOf(ctx, organisationId);
    for (const kind of listingKinds) {
      const ids = shown.filter((listing) => listing.kind === kind).map(({ id }) => id);
      await putRecords(ctx, sources[kind], ids);
    }
  }),
];
