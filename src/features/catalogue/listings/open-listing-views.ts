import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { canSee } from '../access.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { rulesOf } from './kinds.ts';
import { openStates } from './life-cycle.ts';
import { ownListings, pageOfQuery, readList, type ListedListing, type ListedPage } from './list-views.ts';
import { sourceTextOf, type StoredListing } from './stored-listing.ts';
import { findListing } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

/** The original of a listing in words, and the facts others may compare it by. */
export type ListingContent = {
  id: string;
  kind: ListingKind;
  sourceLanguage: Language;
  title: string;
  /** All of the original: title, summary, body and keywords. */
  text: string;
  keywords: string[];
  /** GRNTI codes, the main one first. */
  fields: string[];
  levelClaimed: number | null;
  levelVerified: number | null;
  /** The least level a request accepts. */
  minLevel: number | null;
  marketLevel: number | null;
  cooperationTypes: string[];
  partnerTypes: string[];
  partnerRegions: string[];
  country: string | null;
  /** Null for anonymous listings. */
  region: string | null;
  ownerOrganisationId: string | null;
  isAnonymous: boolean;
  publishedAt: Date | null;
  updatedAt: Date;
};

export function contentOf(listing: StoredListing): ListingContent {
  const rules = rulesOf(listing.kind);
  const source = sourceTextOf(listing);
  const { facts } = listing;
  const columns = rules.columns(facts);
  const keywords = facts.keywords.map(({ words }) => words);
  const words = source
    ? [source.title, keywords.join(' | '), source.summary, rules.bodyOf(source.words, facts, source.language)]
    : [];
  return {
    id: listing.id,
    kind: listing.kind,
    sourceLanguage: listing.sourceLanguage,
    title: source?.title ?? '',
    text: words.filter((part) => part !== '').join('\n'),
    keywords,
    fields: [facts.grntiPrimary, ...facts.grntiOther].filter(
      (code): code is string => code !== null && code !== '',
    ),
    levelClaimed: columns.levelClaimed,
    levelVerified: listing.levelVerified,
    minLevel: columns.minLevel,
    marketLevel: columns.marketLevel,
    cooperationTypes: facts.cooperationTypes,
    partnerTypes: facts.partnerTypes,
    partnerRegions: facts.partnerRegions,
    country: listing.country,
    region: listing.isAnonymous ? null : listing.region,
    ownerOrganisationId: listing.ownerOrganisationId,
    isAnonymous: listing.isAnonymous,
    publishedAt: listing.publishedAt,
    updatedAt: listing.updatedAt,
  };
}

/** The content of a listing that is open, whoever may read it. */
export async function findOpenContent(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
): Promise<ListingContent | undefined> {
  const listing = await findListing(ctx, kind, id);
  return listing && openStates.includes(listing.state) ? contentOf(listing) : undefined;
}

/** Those of the listings that are open and that the actor may see, in the order of the ids. */
export async function readOpen(ctx: Ctx, ids: readonly string[]): Promise<ListedListing[]> {
  const found = await readList(ctx, ids);
  return found.filter((listing) => openStates.includes(listing.state) && canSee(listing, ctx.actor));
}

/** Open listings on whose owner's side the actor is, the newest first. */
export async function listOwnOpen(
  ctx: Ctx,
  kind: ListingKind | undefined,
  paging: { page: number; pageSize: number },
): Promise<ListedPage> {
  if (ctx.actor.kind !== 'person') return { items: [], total: 0 };
  const query = ownListings(ctx, ctx.actor)
    .where('state', 'in', [...openStates])
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'offer'));
  return pageOfQuery(ctx, query, (q) => q.orderBy('published_at', 'desc').orderBy('id', 'desc'), paging);
}

/** Ids of all listings on whose owner's side the actor is, in any state. */
export async function ownListingIds(ctx: Ctx): Promise<string[]> {
  if (ctx.actor.kind !== 'person') return [];
  const rows = await ownListings(ctx, ctx.actor).select('id').execute();
  return rows.map(({ id }) => id);
}

/** Open listings after an id, by id: for passes over all of them. */
export async function openListingsAfter(
  ctx: Ctx,
  afterId: string | null,
  limit: number,
): Promise<{ id: string; kind: ListingKind }[]> {
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'kind'])
    .where('state', 'in', [...openStates])
    .$if(afterId !== null, (query) => query.where('id', '>', afterId ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, kind }) => ({ id, kind: kind as ListingKind }));
}

export async function countOpenListings(ctx: Ctx): Promise<number> {
  const row = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('state', 'in', [...openStates])
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
