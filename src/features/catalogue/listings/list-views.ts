import { sql, type SelectQueryBuilder } from 'kysely';
import { hasRole, type Actor } from '../../../shared/actor.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { visibilitiesFor } from '../access.ts';
import type { offers } from '../offers/contract.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { openStates } from './life-cycle.ts';
import type { StoredText } from './stored-listing.ts';
import { headOf } from './views.ts';
import type { ListingKind, ListingState, TextState } from './vocabulary.ts';

export type ListedText = Pick<
  StoredText,
  'language' | 'title' | 'summary' | 'state' | 'origin' | 'changedAt'
>;

/** A listing as lists need it: columns and short texts, no facts. */
export type ListedListing = ReturnType<typeof headOf> & {
  grntiPrimary: string | null;
  cooperationTypes: string[];
  levelClaimed: number | null;
  levelVerified: number | null;
  minLevel: number | null;
  marketLevel: number | null;
  texts: ListedText[];
};

export type ListingQuery = SelectQueryBuilder<CatalogueTables, 'catalogue_listing', object>;

const listColumns = [
  'id', 'kind', 'number', 'source_language', 'state', 'state_since', 'owner_organisation_id', 'contact_person_id',
  'broker_id', 'created_by', 'form_accepted_by', 'visibility', 'valid_until', 'compliance_state', 'is_anonymous', 'is_demo', 'country',
  'region', 'revision', 'published_at', 'created_at', 'updated_at', 'grnti_primary', 'cooperation_types',
  'level_claimed', 'level_verified', 'min_level', 'market_level',
] as const; // prettier-ignore

/** Listings as lists show them, in the order of the ids. */
export async function readList(ctx: Ctx, ids: readonly string[]): Promise<ListedListing[]> {
  if (ids.length === 0) return [];
  const found = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(listColumns)
    .where('id', 'in', [...ids])
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const texts = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing_text')
    .select(['listing_id', 'language', 'title', 'summary', 'state', 'origin', 'changed_at'])
    .where('listing_id', 'in', [...ids])
    .execute();
  const byListing = Map.groupBy(texts, (text) => text.listing_id);
  return rows.map((row) => ({
    ...headOf(row),
    grntiPrimary: row.grnti_primary,
    cooperationTypes: row.cooperation_types,
    levelClaimed: row.level_claimed,
    levelVerified: row.level_verified,
    minLevel: row.min_level,
    marketLevel: row.market_level,
    texts: (byListing.get(row.id) ?? []).map((text) => ({
      language: text.language as Language,
      title: text.title,
      summary: text.summary,
      state: text.state as TextState,
      origin: text.origin as StoredText['origin'],
      changedAt: text.changed_at,
    })),
  }));
}

export type ListedPage = { items: ListedListing[]; total: number };

export async function pageOfQuery(
  ctx: Ctx,
  query: ListingQuery,
  order: (query: ListingQuery) => ListingQuery,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ListedPage> {
  const counted = await query.select((build) => build.fn.countAll<number>().as('count')).executeTakeFirst();
  const total = Number(counted?.count ?? 0);
  if ((page - 1) * pageSize >= total) return { items: [], total };
  // Ids first: sorting and skipping whole rows costs several times as much on far pages.
  const ids = await order(query)
    .select('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const items = await readList(
    ctx,
    ids.map(({ id }) => id),
  );
  return { items, total };
}

export type ListFilter = ParsedInputOf<typeof offers.list>;

/**
 * The level of an offer: the verified one where there is one, else the claimed one, never rounded up; of a request
 * the least it accepts.
 */
const levelOf = {
  offer: sql<number | null>`coalesce(level_verified, level_claimed)`,
  request: sql<number | null>`min_level`,
};

/**
 * By the title a reader of the language is shown: his own where there is one, else the original, which is never
 * empty. Joined, not asked row by row: at 10,000 listings that is four times as fast.
 */
function orderByTitle(query: ListingQuery, reader: Language): ListingQuery {
  const joined = query
    .leftJoin(
      sql<{ own_id: string; own_title: string }>`(
        select listing_id as own_id, lower(title) as own_title from catalogue_listing_text
        where language = ${reader} and title <> '')`.as('own'),
      (join) => join.onRef('own.own_id', '=', 'catalogue_listing.id'),
    )
    .leftJoin(
      sql<{ original_id: string; original_language: string; original_title: string }>`(
        select listing_id as original_id, language as original_language, lower(title) as original_title
        from catalogue_listing_text)`.as('original'),
      (join) =>
        join
          .onRef('original.original_id', '=', 'catalogue_listing.id')
          .onRef('original.original_language', '=', 'catalogue_listing.source_language'),
    )
    .orderBy(sql`coalesce(own_title, original_title)`)
    .orderBy('catalogue_listing.id');
  return joined as unknown as ListingQuery;
}

/** Open listings an actor may read, filtered and sorted. */
export async function listOpen(ctx: Ctx, kind: ListingKind, filter: ListFilter): Promise<ListedPage> {
  const level = levelOf[kind];
  const query = openListings(ctx, kind)
    .$if(filter.country.length > 0, (q) => q.where('country', 'in', filter.country))
    .$if(filter.region.length > 0, (q) => q.where('region', 'in', filter.region))
    .$if(filter.field.length > 0, (q) =>
      q.where((where) =>
        where.or([
          where('grnti_primary', 'in', filter.field),
          sql<boolean>`grnti_other && ${sql.val(filter.field)}::text[]`,
        ]),
      ),
    )
    .$if(filter.cooperation.length > 0, (q) =>
      q.where(sql<boolean>`cooperation_types && ${sql.val(filter.cooperation)}::text[]`),
    )
    .$if(filter.levelMin !== undefined, (q) => q.where(level, '>=', filter.levelMin ?? 1))
    .$if(filter.sourceLanguage.length > 0, (q) => q.where('source_language', 'in', filter.sourceLanguage));
  const order = (ordered: ListingQuery): ListingQuery => {
    if (filter.sort === 'oldest') return ordered.orderBy('published_at').orderBy('id');
    if (filter.sort === 'title') return orderByTitle(ordered, ctx.language);
    if (filter.sort === 'level') {
      return ordered
        .orderBy(level, (by) => by.desc().nullsLast())
        .orderBy('published_at', 'desc')
        .orderBy('id', 'desc');
    }
    return ordered.orderBy('published_at', 'desc').orderBy('id', 'desc');
  };
  return pageOfQuery(ctx, query, order, filter);
}

function openListings(ctx: Ctx, kind?: ListingKind): ListingQuery {
  const { actor } = ctx;
  const own = actor.kind === 'person' ? [...actor.organisationIds] : [];
  return (
    tablesOf<CatalogueTables>(ctx)
      .selectFrom('catalogue_listing')
      // Literal, so that the partial index of open listings is found whatever the plan.
      .where(
        'state',
        'in',
        openStates.map((state) => sql.lit(state)),
      )
      .where((where) =>
        where.or([
          where('visibility', 'in', visibilitiesFor(actor)),
          ...(own.length > 0 ? [where('owner_organisation_id', 'in', own)] : []),
          ...(actor.kind === 'person' && hasRole(actor, 'broker')
            ? [where('broker_id', '=', actor.personId)]
            : []),
        ]),
      )
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'offer'))
  );
}

/** Listings in any state on whose owner's side the person is. */
export function ownListings(ctx: Ctx, actor: Person): ListingQuery {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .where((where) =>
      where.or([
        ...(actor.organisationIds.length > 0
          ? [where('owner_organisation_id', 'in', [...actor.organisationIds])]
          : []),
        ...(hasRole(actor, 'broker') ? [where('broker_id', '=', actor.personId)] : []),
        where.and([where('created_by', '=', actor.personId), where('owner_organisation_id', 'is', null)]),
      ]),
    );
}
type Person = Extract<Actor, { kind: 'person' }>;

/** All listings of the actor's organisations and his own unowned drafts, the latest change first. */
export async function listMine(
  ctx: Ctx,
  kind: ListingKind,
  paging: { page: number; pageSize: number },
): Promise<ListedPage> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return { items: [], total: 0 };
  const query = ownListings(ctx, actor).where('kind', '=', kind);
  return pageOfQuery(ctx, query, (q) => q.orderBy('updated_at', 'desc').orderBy('id'), paging);
}

/** Listings of both kinds in the given states that the reader may decide on (`canStep`), the longest waiting first. */
export async function listWaiting(
  ctx: Ctx,
  states: readonly ListingState[],
  paging: { page: number; pageSize: number },
): Promise<ListedPage> {
  const { actor } = ctx;
  if (states.length === 0 || actor.kind !== 'person') return { items: [], total: 0 };
  const { personId, organisationIds } = actor;
  const query = tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .where('state', 'in', [...states])
    .where('created_by', 'is distinct from', personId)
    .where('broker_id', 'is distinct from', personId)
    .where((where) =>
      where.or([
        where('state', '<>', 'in_screening'),
        where('form_accepted_by', 'is distinct from', personId),
      ]),
    )
    .$if(organisationIds.length > 0, (q) =>
      q.where((where) =>
        where.or([
          where('owner_organisation_id', 'is', null),
          where('owner_organisation_id', 'not in', [...organisationIds]),
        ]),
      ),
    );
  return pageOfQuery(ctx, query, (q) => q.orderBy('state_since').orderBy('id'), paging);
}

/** How many open listings the actor can see, by kind, main field and bank. */
export async function countOpen(ctx: Ctx) {
  const rows = await openListings(ctx)
    .select((build) => ['kind', 'grnti_primary', 'country', build.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'grnti_primary', 'country'])
    .execute();
  return rows.map((row) => ({
    kind: row.kind as ListingKind,
    field: row.grnti_primary ?? '',
    country: row.country,
    count: Number(row.count),
  }));
}
