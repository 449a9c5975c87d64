import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import { hasRole } from '../../../shared/actor.ts';
import { isLanguage, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { visibilitiesFor } from '../access.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { offers } from '../offers/contract.ts';
import { rulesOf } from './kinds.ts';
import { openStates } from './life-cycle.ts';
import type { StoredListing, StoredText } from './stored-listing.ts';
import type { ComplianceState, ListingKind, ListingState, TextState, Visibility } from './vocabulary.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const numberPattern = /^T[OR]-\d{4}-\d{6,}$/i;

/**
 * One listing by id or public number with all its texts; undefined when there is none of this kind. `forChange`
 * locks it until the transaction ends.
 */
export async function findListing(
  ctx: Ctx,
  kind: ListingKind,
  idOrNumber: string,
  { forChange = false }: { forChange?: boolean } = {},
): Promise<StoredListing | undefined> {
  const column = uuidPattern.test(idOrNumber) ? 'id' : numberPattern.test(idOrNumber) ? 'number' : undefined;
  if (!column) return undefined;
  const row = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .selectAll()
    .where(column, '=', column === 'number' ? idOrNumber.toUpperCase() : idOrNumber)
    .where('kind', '=', kind)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const rules = rulesOf(kind);
  return {
    ...headOf(row),
    facts: rules.readFacts(row.facts),
    declaration: rules.readDeclaration(row.declaration),
    verifiedMaturity: row.verified_maturity,
    levelVerified: row.level_verified,
    texts: await textsOf(ctx, kind, row.id),
  };
}

async function textsOf(ctx: Ctx, kind: ListingKind, id: string): Promise<StoredText[]> {
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing_text')
    .selectAll()
    .where('listing_id', '=', id)
    .execute();
  return rows.flatMap((row) =>
    isLanguage(row.language)
      ? [
          {
            language: row.language,
            title: row.title,
            summary: row.summary,
            words: rulesOf(kind).readText(row.body),
            state: row.state as TextState,
            origin: row.origin as StoredText['origin'],
            ofRevision: row.of_revision,
            changedAt: row.changed_at,
          },
        ]
      : [],
  );
}

type Row = {
  id: string;
  kind: string;
  number: string;
  source_language: string;
  state: string;
  state_since: Date;
  owner_organisation_id: string | null;
  contact_person_id: string | null;
  broker_id: string | null;
  created_by: string | null;
  form_accepted_by: string | null;
  visibility: string;
  valid_until: string | null;
  compliance_state: string;
  is_anonymous: boolean;
  is_demo: boolean;
  country: string | null;
  region: string | null;
  revision: number;
  published_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

function headOf(row: Row) {
  return {
    id: row.id,
    kind: row.kind as ListingKind,
    number: row.number,
    sourceLanguage: row.source_language as Language,
    state: row.state as ListingState,
    stateSince: row.state_since,
    ownerOrganisationId: row.owner_organisation_id,
    contactPersonId: row.contact_person_id,
    brokerId: row.broker_id,
    createdBy: row.created_by,
    formAcceptedBy: row.form_accepted_by,
    visibility: row.visibility as Visibility,
    validUntil: row.valid_until,
    complianceState: row.compliance_state as ComplianceState,
    isAnonymous: row.is_anonymous,
    isDemo: row.is_demo,
    country: row.country,
    region: row.region,
    revision: row.revision,
    publishedAt: row.published_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export type ListedText = Pick<StoredText, 'language' | 'title' | 'summary' | 'state' | 'origin' | 'changedAt'>;

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

type ListingQuery = SelectQueryBuilder<CatalogueTables, 'catalogue_listing', object>;

const listColumns = [
  'id', 'kind', 'number', 'source_language', 'state', 'state_since', 'owner_organisation_id', 'contact_person_id',
  'broker_id', 'created_by', 'form_accepted_by', 'visibility', 'valid_until', 'compliance_state', 'is_anonymous', 'is_demo', 'country',
  'region', 'revision', 'published_at', 'created_at', 'updated_at', 'grnti_primary', 'cooperation_types',
  'level_claimed', 'level_verified', 'min_level', 'market_level',
] as const; // prettier-ignore

/** Listings as lists show them, in the order of the ids. */
async function readList(ctx: Ctx, ids: readonly string[]): Promise<ListedListing[]> {
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

async function pageOfQuery(
  ctx: Ctx,
  query: ListingQuery,
  order: (query: ListingQuery) => ListingQuery,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ListedPage> {
  const counted = await query.select((build) => build.fn.countAll<number>().as('count')).executeTakeFirst();
  const total = Number(counted?.count ?? 0);
  if ((page - 1) * pageSize >= total) return { items: [], total };
  // Ids first: sorting and skipping whole rows costs several times as much on far pages.
  const ids = await order(query).select('id').limit(pageSize).offset((page - 1) * pageSize).execute();
  const items = await readList(ctx, ids.map(({ id }) => id));
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

/** The title a reader of the language is shown: his own where there is one, else the original, which is never empty. */
function titleFor(reader: Language) {
  const titleIn = (language: RawBuilder<unknown>) => sql`(
    select nullif(lower(text.title), '') from catalogue_listing_text text
    where text.listing_id = catalogue_listing.id and text.language = ${language})`;
  return sql`coalesce(${titleIn(sql`${reader}`)}, ${titleIn(sql.ref('catalogue_listing.source_language'))})`;
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
    if (filter.sort === 'title') return ordered.orderBy(titleFor(ctx.language)).orderBy('id');
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
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    // Literal, so that the partial index of open listings is found whatever the plan.
    .where('state', 'in', openStates.map((state) => sql.lit(state)))
    .where((where) =>
      where.or([
        where('visibility', 'in', visibilitiesFor(actor)),
        ...(own.length > 0 ? [where('owner_organisation_id', 'in', own)] : []),
        ...(actor.kind === 'person' && hasRole(actor, 'broker') ? [where('broker_id', '=', actor.personId)] : []),
      ]),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'offer'));
}

/** All listings of the actor's organisations and his own unowned drafts, the latest change first. */
export async function listMine(
  ctx: Ctx,
  kind: ListingKind,
  paging: { page: number; pageSize: number },
): Promise<ListedPage> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return { items: [], total: 0 };
  const query = tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .where('kind', '=', kind)
    .where((where) =>
      where.or([
        ...(actor.organisationIds.length > 0
          ? [where('owner_organisation_id', 'in', [...actor.organisationIds])]
          : []),
        ...(hasRole(actor, 'broker') ? [where('broker_id', '=', actor.personId)] : []),
        where.and([where('created_by', '=', actor.personId), where('owner_organisation_id', 'is', null)]),
      ]),
    );
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
    .where((where) => where.or([where('state', '<>', 'in_screening'), where('form_accepted_by', 'is distinct from', personId)]))
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

export async function historyOf(ctx: Ctx, id: string) {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing_step')
    .select(['from_state', 'to_state', 'side', 'reason_code', 'reason_text', 'at'])
    .where('listing_id', '=', id)
    .orderBy('position')
    .execute();
}

export async function attachmentsOf(ctx: Ctx, id: string) {
  return tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_attachment')
    .select(['id', 'file_id', 'name', 'purpose', 'content_type', 'size_bytes', 'added_at'])
    .where('listing_id', '=', id)
    .orderBy('added_at')
    .execute();
}
