import { newId } from '../../../shared/ids.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { ParkCounter } from './vocabulary.ts';

export type ResidentFacts = {
  organisationId: string | null;
  name: string;
  nameLanguage: Language;
  /** In other languages, true to the name as it stands; absent without any. */
  otherNames?: LocalizedText;
  country: string | null;
  since: string;
  until: string | null;
  field: string | null;
  rooms: string | null;
};

const columnsOf = (facts: ResidentFacts) => ({
  organisation_id: facts.organisationId,
  name: facts.name,
  name_language: facts.nameLanguage,
  other_names: JSON.stringify(facts.otherNames ?? {}),
  country: facts.country,
  since: facts.since,
  until: facts.until,
  field: facts.field,
  rooms: facts.rooms,
});

export async function insertResident(
  ctx: Ctx,
  facilityId: string,
  facts: ResidentFacts,
  personId: string,
): Promise<string> {
  const id = newId();
  await insertResidents(ctx, [{ id, facilityId, ...facts }], personId);
  return id;
}

/** Up to a thousand in one statement. */
export async function insertResidents(
  ctx: Ctx,
  residents: readonly (ResidentFacts & { id: string; facilityId: string })[],
  personId: string,
): Promise<void> {
  if (residents.length === 0) return;
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_park_resident')
    .values(
      residents.map((one) => ({
        id: one.id,
        facility_id: one.facilityId,
        ...columnsOf(one),
        revision: 1,
        written_by: personId,
        written_at: ctx.clock(),
      })),
    )
    .execute();
}

/** Says whether nobody was faster. */
export async function updateResident(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  facts: ResidentFacts,
  personId: string,
): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_park_resident')
    .set({
      ...columnsOf(facts),
      revision: seenRevision + 1,
      written_by: personId,
      written_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function insertReport(
  ctx: Ctx,
  facilityId: string,
  told: {
    counter: ParkCounter;
    year: number;
    amount: number;
    asOf: string;
    evidence: string;
    language: Language;
    personId: string;
  },
): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_park_report')
    .values({
      id: newId(),
      facility_id: facilityId,
      counter: told.counter,
      year: told.year,
      amount: told.amount,
      as_of: told.asOf,
      evidence: told.evidence,
      evidence_language: told.language,
      written_by: told.personId,
      written_at: ctx.clock(),
    })
    .execute();
}

export async function putOperator(
  ctx: Ctx,
  facilityId: string,
  organisationId: string,
  personId: string | null,
): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_facility_operator')
    .values({
      facility_id: facilityId,
      organisation_id: organisationId,
      set_by: personId,
      set_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeOperator(ctx: Ctx, facilityId: string, organisationId: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_facility_operator')
    .where('facility_id', '=', facilityId)
    .where('organisation_id', '=', organisationId)
    .execute();
}
