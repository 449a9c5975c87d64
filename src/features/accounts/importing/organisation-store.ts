import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { UndoneRecord } from '../../../platform/imports/table-import.ts';
import { searchNamesOf } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { OrganisationRow } from './organisation-row.ts';
import { inParts } from './placing.ts';

const rowsPerStatement = 500;

/** Organisations nobody belongs to, known from a table. */
export async function insertOrganisations(
  ctx: Ctx,
  organisations: readonly (OrganisationRow & { id: string })[],
  createdBy: string,
): Promise<void> {
  const now = ctx.clock();
  for (const some of inParts(organisations, rowsPerStatement)) {
    await tablesOf<AccountsTables>(ctx)
      .insertInto('accounts_organisation')
      .values(
        some.map((one) => ({
          id: one.id,
          kind: one.kind,
          country: one.country,
          region: one.region,
          city: one.city,
          name_zh: one.names.zh ?? null,
          name_ru: one.names.ru ?? null,
          name_en: one.names.en ?? null,
          name_confidence: one.nameConfidence,
          also_known_as: JSON.stringify(one.alsoKnownAs),
          search_names: searchNamesOf(one.names, one.alsoKnownAs),
          registration_ids: JSON.stringify(one.registrationIds),
          profile: JSON.stringify(one.profile),
          contacts: JSON.stringify(one.contacts),
          website: one.website,
          verification_state: 'listed',
          verified_by_method: 'none',
          related: '[]',
          also_in: '[]',
          revision: 1,
          created_by: createdBy,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute();
  }
}

/** Tables by whose rows somebody relies on an organisation, and the columns that name it. */
const reliances = [
  ['accounts_membership', 'organisation_id'],
  ['accounts_organisation_document', 'organisation_id'],
  ['accounts_claim', 'organisation_id'],
  ['accounts_claim', 'operator_id'],
  ['accounts_responsibility', 'organisation_id'],
  ['accounts_counterpart', 'one_id'],
  ['accounts_counterpart', 'other_id'],
  ['accounts_vain_search', 'organisation_id'],
  ['accounts_update_request', 'organisation_id'],
  ['accounts_product', 'organisation_id'],
  ['accounts_facility_operator', 'organisation_id'],
  ['accounts_park_resident', 'organisation_id'],
  ['accounts_equipment', 'organisation_id'],
  ['accounts_expert', 'organisation_id'],
  ['accounts_practice', 'organisation_id'],
  ['accounts_organisation', 'merged_into'],
  ['accounts_merge', 'loser_id'],
  ['accounts_merge', 'winner_id'],
  ['accounts_not_same', 'one_id'],
  ['accounts_not_same', 'other_id'],
] as const;

/** Deletes organisations but those that somebody changed, claimed, confirmed, translated or relies on; in their order. */
export async function takeOrganisationsBack(ctx: Ctx, ids: readonly string[]): Promise<UndoneRecord[]> {
  if (ids.length === 0) return [];
  await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  const asked = [...ids];
  const { rows: changed } = await sql<{ id: string }>`
    select id from accounts_organisation where id = any(${asked}::uuid[])
      and (revision > 1 or updated_at <> created_at or verification_state <> 'listed'
        or confirmed_on is not null or merged_into is not null)
    union select organisation_id from accounts_text
      where organisation_id = any(${asked}::uuid[]) and origin = 'translator'`.execute(ctx.db);
  const parts = reliances.map(
    ([table, column]) =>
      sql`select ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} = any(${asked}::uuid[])`,
  );
  const { rows: relied } = await sql<{ id: string }>`${sql.join(parts, sql` union `)}`.execute(ctx.db);
  const changedIds = new Set(changed.map(({ id }) => id));
  const reliedIds = new Set(relied.map(({ id }) => id));
  const undone = ids.map((id): UndoneRecord => {
    if (reliedIds.has(id)) return { id, kept: 'accounts.import.organisationReliedOn' };
    return { id, kept: changedIds.has(id) ? 'accounts.import.changedSince' : null };
  });
  const removed = undone.flatMap(({ id, kept }) => (kept === null ? id : []));
  await sql`delete from accounts_organisation where id = any(${removed}::uuid[])`.execute(ctx.db);
  return undone;
}
