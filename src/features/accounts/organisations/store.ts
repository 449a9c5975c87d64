import type { LocalizedText } from '../../../shared/language.ts';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { FactSource } from '../contract.ts';
import { searchNamesOf } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { OrganisationKind, VerificationState } from './kinds.ts';
import type { RegistrationIds } from './rules.ts';

export type OrganisationFacts = {
  kind: OrganisationKind;
  country: string | null;
  region: string | null;
  city: string | null;
  names: LocalizedText;
  nameConfidence: string;
  registrationIds: RegistrationIds;
  profile: LocalizedText;
  contacts: readonly { type: string; value: string }[];
  website: string | null;
  foundersForeign: boolean | null;
};

/** What a record of the starting or demonstration content has besides. */
export type OrganisationOrigin = {
  id: string;
  externalKey: string;
  placeBasis: string | null;
  alsoKnownAs: readonly string[];
  related: readonly string[];
  note: string | null;
  source: FactSource | null;
  alsoIn: readonly FactSource[];
  isDemo: boolean;
};

function factColumns(facts: OrganisationFacts) {
  return {
    kind: facts.kind,
    country: facts.country,
    region: facts.region,
    city: facts.city,
    name_zh: facts.names.zh ?? null,
    name_ru: facts.names.ru ?? null,
    name_en: facts.names.en ?? null,
    name_confidence: facts.nameConfidence,
    registration_ids: JSON.stringify(facts.registrationIds),
    profile: JSON.stringify(facts.profile),
    contacts: JSON.stringify(facts.contacts),
    website: facts.website,
    founders_foreign: facts.foundersForeign,
  };
}

export async function insertOrganisation(
  ctx: Ctx,
  facts: OrganisationFacts,
  more: { state: VerificationState; createdBy: string | null; origin?: OrganisationOrigin },
): Promise<string> {
  const { origin } = more;
  const now = ctx.clock();
  const id = origin?.id ?? newId(now.getTime());
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_organisation')
    .values({
      id,
      ...factColumns(facts),
      external_key: origin?.externalKey ?? null,
      place_basis: origin?.placeBasis ?? null,
      also_known_as: JSON.stringify(origin?.alsoKnownAs ?? []),
      search_names: searchNamesOf(facts.names, origin?.alsoKnownAs ?? []),
      verification_state: more.state,
      verified_by_method: 'none',
      related: JSON.stringify(origin?.related ?? []),
      note: origin?.note ?? null,
      source: origin?.source ? JSON.stringify(origin.source) : null,
      also_in: JSON.stringify(origin?.alsoIn ?? []),
      is_demo: origin?.isDemo ?? false,
      revision: 1,
      created_by: more.createdBy,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/** Writes the facts if nobody did since `revision` was read; false when somebody did. */
export async function updateOrganisation(
  ctx: Ctx,
  id: string,
  revision: number,
  facts: OrganisationFacts,
  alsoKnownAs: readonly string[],
): Promise<boolean> {
  const result = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_organisation')
    .set({
      ...factColumns(facts),
      search_names: searchNamesOf(facts.names, alsoKnownAs),
      revision: revision + 1,
      updated_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type Move = {
  from: VerificationState;
  to: VerificationState;
  method: 'document' | 'registry' | 'mail' | null;
  reason: string;
  decidedBy: string | null;
};

/** Moves the state and writes the step; false when the state is no longer `from`. */
export async function moveOrganisation(ctx: Ctx, id: string, move: Move): Promise<boolean> {
  const now = ctx.clock();
  const verified =
    move.method === null
      ? {}
      : { verified_by_method: move.method, verified_on: now.toISOString().slice(0, 10) };
  const result = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_organisation')
    .set({ verification_state: move.to, updated_at: now, ...verified })
    .where('id', '=', id)
    .where('verification_state', '=', move.from)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_organisation_step')
    .values({
      id: newId(now.getTime()),
      organisation_id: id,
      from_state: move.from,
      to_state: move.to,
      method: move.method,
      reason: move.reason,
      decided_by: move.decidedBy,
      decided_at: now,
    })
    .execute();
  return true;
}

/** Notes documents as sent; those already sent stay as they are. */
export async function addDocuments(
  ctx: Ctx,
  id: string,
  fileIds: readonly string[],
  sentBy: string,
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_organisation_document')
    .values(
      fileIds.map((fileId) => ({
        id: newId(now.getTime()),
        organisation_id: id,
        file_id: fileId,
        sent_by: sentBy,
        sent_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .execute();
}

/** Deletes the demonstration organisations with all that hangs on them; tells which they were. */
export async function deleteDemoOrganisations(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_organisation')
    .where('is_demo', '=', true)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
