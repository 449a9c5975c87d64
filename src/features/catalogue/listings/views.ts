import { isLanguage, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { rulesOf } from './kinds.ts';
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
  const texts = await textsOf(ctx, kind, [row.id]);
  return storedOf(kind, row, texts.get(row.id) ?? []);
}

/** Listings of a kind with all their texts; in no order, unknown ids are left out. */
export async function findListings(
  ctx: Ctx,
  kind: ListingKind,
  ids: readonly string[],
): Promise<StoredListing[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('kind', '=', kind)
    .execute();
  const texts = await textsOf(
    ctx,
    kind,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => storedOf(kind, row, texts.get(row.id) ?? []));
}

type WholeRow = Row & {
  facts: unknown;
  declaration: unknown;
  verified_maturity: unknown;
  level_verified: number | null;
};

function storedOf(kind: ListingKind, row: WholeRow, texts: StoredText[]): StoredListing {
  const rules = rulesOf(kind);
  return {
    ...headOf(row),
    facts: rules.readFacts(row.facts),
    declaration: rules.readDeclaration(row.declaration),
    verifiedMaturity: row.verified_maturity,
    levelVerified: row.level_verified,
    texts,
  };
}

async function textsOf(
  ctx: Ctx,
  kind: ListingKind,
  ids: readonly string[],
): Promise<Map<string, StoredText[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing_text')
    .selectAll()
    .where('listing_id', 'in', [...ids])
    .execute();
  const rules = rulesOf(kind);
  const texts = rows.flatMap((row) =>
    isLanguage(row.language)
      ? [
          {
            listingId: row.listing_id,
            language: row.language,
            title: row.title,
            summary: row.summary,
            words: rules.readText(row.body),
            state: row.state as TextState,
            origin: row.origin as StoredText['origin'],
            ofRevision: row.of_revision,
            changedAt: row.changed_at,
          },
        ]
      : [],
  );
  const found = Map.groupBy(texts, ({ listingId }) => listingId);
  return new Map([...found].map(([id, own]) => [id, own.map(({ listingId: _of, ...text }) => text)]));
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

export function headOf(row: Row) {
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
