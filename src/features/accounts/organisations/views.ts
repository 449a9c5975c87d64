import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { Page } from '../../../shared/paging.ts';
import { maySeeAllOrganisations, publicStates } from '../access.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../contract.ts';
import { findIdsOfSame, findLivingIds } from '../merging/alias-views.ts';
import { patternOfPart } from '../name-search.ts';
import type { AccountsOrganisationTable, AccountsTables } from '../tables.gen.ts';
import {
  contactShape,
  organisationKindShape,
  registrationIdsShape,
  verificationStateShape,
  type OrganisationBrief,
} from './contract.ts';
import { verificationMethods, type OrganisationKind, type VerificationState } from './kinds.ts';

type Row = Selectable<AccountsOrganisationTable>;
type NamedRow = { name_zh: string | null; name_ru: string | null; name_en: string | null };

export const briefColumns = [
  'id',
  'name_zh',
  'name_ru',
  'name_en',
  'name_confidence',
  'kind',
  'country',
  'region',
  'city',
  'verification_state',
  'is_demo',
] as const;

export function namesOf(row: NamedRow): LocalizedText {
  return {
    ...(row.name_zh !== null && { zh: row.name_zh }),
    ...(row.name_ru !== null && { ru: row.name_ru }),
    ...(row.name_en !== null && { en: row.name_en }),
  };
}

export function briefOf(row: Pick<Row, (typeof briefColumns)[number]>): OrganisationBrief {
  return {
    id: row.id,
    names: namesOf(row),
    nameConfidence: nameConfidenceShape.parse(row.name_confidence),
    kind: organisationKindShape.parse(row.kind),
    country: row.country,
    region: row.region,
    city: row.city,
    verificationState: verificationStateShape.parse(row.verification_state),
    isDemo: row.is_demo,
  };
}

/** All that is kept of one organisation, read through the shapes of the contract; no access check. */
export async function findOrganisation(ctx: Ctx, id: string) {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...briefOf(row),
    externalKey: row.external_key,
    alsoKnownAs: z.array(z.string()).parse(row.also_known_as),
    placeBasis: row.place_basis,
    registrationIds: registrationIdsShape.parse(row.registration_ids),
    profile: someTextShape.parse(row.profile),
    website: row.website,
    contacts: z.array(contactShape).parse(row.contacts),
    foundersForeign: row.founders_foreign,
    verifiedByMethod: z.enum(verificationMethods).parse(row.verified_by_method),
    verifiedOn: row.verified_on,
    related: z.array(z.string()).parse(row.related),
    note: row.note,
    source: factSourceShape.nullable().parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
  };
}
export type StoredOrganisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

export type OrganisationFilter = {
  q?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  kind?: OrganisationKind | undefined;
  state?: VerificationState | undefined;
  page: number;
  pageSize: number;
};

/** A page of the organisations the reader may see, by name in his language. */
export async function listOrganisations(
  ctx: Ctx,
  filter: OrganisationFilter,
): Promise<Page<OrganisationBrief>> {
  let query = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .where('merged_into', 'is', null);
  const { actor } = ctx;
  if (!maySeeAllOrganisations(actor)) {
    const own = actor.kind === 'person' ? [...actor.organisationIds] : [];
    query = query.where((where) =>
      where.or([
        where('verification_state', 'in', publicStates),
        ...(own.length > 0 ? [where('id', 'in', own)] : []),
      ]),
    );
  }
  if (filter.q) query = query.where(isNamed(filter.q));
  if (filter.country) query = query.where('country', '=', filter.country);
  if (filter.region) query = query.where('region', '=', filter.region);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.state) query = query.where('verification_state', '=', filter.state);
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(briefColumns)
    .orderBy(nameInOrder(ctx.language))
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  return {
    items: rows.map(briefOf),
    total: Number(total),
    page: filter.page,
    pageSize: filter.pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** The name a reader of the language is shown first, for sorting. */
export function nameInOrder(language: Language) {
  const own = sql.ref(`name_${language}`);
  return sql`lower(coalesce(${own}, name_en, name_ru, name_zh))`;
}

/** Whether a part of a name is of this organisation or of one that was merged into it. */
function isNamed(part: string) {
  return sql<boolean>`id in (select coalesce(named.merged_into, named.id) from accounts_organisation named
    where named.search_names like ${patternOfPart(part)} escape '\\')`;
}

/**
 * Short forms by id; unknown ids are left out. One that was merged gives the short form of the one it stands for, the
 * same object for all its ids. No access check.
 */
export async function findBriefsById(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, OrganisationBrief>> {
  const living = await findLivingIds(ctx, ids);
  const briefs = await findOrganisationBriefsAsKept(ctx, [...living.values()]);
  return new Map(
    [...living].flatMap(([id, livingId]) => {
      const brief = briefs.get(livingId);
      return brief ? [[id, brief] as const] : [];
    }),
  );
}

/** As `findBriefsById`, each organisation once, in no order. */
export async function findOrganisationBriefs(ctx: Ctx, ids: readonly string[]): Promise<OrganisationBrief[]> {
  return [...new Set((await findBriefsById(ctx, ids)).values())];
}

/** As `findBriefsById`, with those that were merged as they are kept themselves. */
export async function findOrganisationBriefsAsKept(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, OrganisationBrief>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(briefColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, briefOf(row)]));
}

/** Short forms by the keys of the starting or demonstration content, as `findBriefsById`. No access check. */
export async function findBriefsByKey(
  ctx: Ctx,
  keys: readonly string[],
): Promise<(OrganisationBrief & { externalKey: string })[]> {
  if (keys.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'external_key'])
    .where('external_key', 'in', [...new Set(keys)])
    .execute();
  const briefs = await findBriefsById(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, external_key }) => {
    const brief = briefs.get(id);
    return brief ? [{ ...brief, externalKey: external_key ?? '' }] : [];
  });
}

/** Another organisation that was verified under one of these state register numbers. */
export async function findVerifiedTwin(
  ctx: Ctx,
  ids: { uscc?: string | undefined; ogrn?: string | undefined; ogrnip?: string | undefined },
  exceptId: string | null,
): Promise<string | undefined> {
  const wanted = (['uscc', 'ogrn', 'ogrnip'] as const).flatMap((kind) =>
    ids[kind] ? [[kind, ids[kind]]] : [],
  );
  if (wanted.length === 0) return undefined;
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'merged_into'])
    .where('verification_state', 'in', ['verified', 'suspended'])
    .where((where) =>
      where.or(
        wanted.map(([kind, value]) => sql<boolean>`registration_ids ->> ${kind}::text = ${value}::text`),
      ),
    )
    .execute();
  const living = rows.map((row) => row.merged_into ?? row.id);
  return living.find((id) => id !== exceptId);
}

/** The documents sent for verification with what is known of the files, latest last. */
export async function listDocuments(ctx: Ctx, organisationId: string) {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation_document')
    .select(['file_id', 'sent_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  const files = await findFileRecords(
    ctx,
    rows.map((row) => row.file_id),
  );
  return rows.flatMap((row) => {
    const file = files.find((found) => found.id === row.file_id);
    if (!file) return [];
    const { name, contentType, size } = file;
    return [{ fileId: row.file_id, name, contentType, size, sentAt: row.sent_at.toISOString() }];
  });
}

/** The history of its verification, oldest first. */
export async function listSteps(ctx: Ctx, organisationId: string) {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation_step')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    from: verificationStateShape.parse(row.from_state),
    to: verificationStateShape.parse(row.to_state),
    method: z.enum(verificationMethods).nullable().parse(row.method),
    reason: row.reason,
    decidedAt: row.decided_at.toISOString(),
  }));
}

/** Registration numbers by id, with those of all that were merged into the same one; who has none is absent. */
export async function findRegistrationNumbers(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const same = await findIdsOfSame(ctx, ids);
  if (same.size === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'registration_ids'])
    .where('id', 'in', [...new Set([...same.values()].flat())])
    .execute();
  return new Map(
    [...same].flatMap(([asked, own]) => {
      const numbers = rows
        .filter(({ id }) => own.includes(id))
        .flatMap(({ registration_ids }) => {
          const { ror: _ror, ...stateNumbers } = registrationIdsShape.parse(registration_ids);
          return Object.values(stateNumbers);
        });
      return numbers.length > 0 ? [[asked, [...new Set(numbers)]] as const] : [];
    }),
  );
}

/** How many organisations stand in a state of verification. No access check. */
export async function countOrganisationsIn(ctx: Ctx, state: VerificationState): Promise<number> {
  const { total } = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .where('verification_state', '=', state)
    .where('merged_into', 'is', null)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
