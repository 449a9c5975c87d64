import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { AgreementFields } from './contract.ts';
import type { AgreementFacts, StoredParty } from './stored.ts';
import type { Standing } from './vocabulary.ts';

function factColumns(facts: AgreementFacts) {
  return {
    kind: facts.kind,
    level: facts.level,
    dated: facts.dated,
    date_precision: facts.datePrecision,
    date_note: facts.dateNote,
    sort_day: facts.sortDay,
    names: JSON.stringify(facts.names),
    name_confidence: facts.nameConfidence,
    subject: JSON.stringify(facts.subject),
    languages: JSON.stringify(facts.languages),
    figures: JSON.stringify(facts.figures),
    related: JSON.stringify(facts.related),
    said_status: facts.saidStatus,
    note: facts.note,
    source: facts.source && JSON.stringify(facts.source),
    also_in: JSON.stringify(facts.alsoIn),
    valid_from: facts.validFrom,
    valid_until: facts.validUntil,
  };
}

export async function insertAgreement(
  ctx: Ctx,
  facts: AgreementFacts,
  origin: {
    id?: string;
    externalKey?: string;
    isPublic: boolean;
    createdBy: string | null;
    restoresId?: string | null;
    proposal?: AgreementFields;
  },
): Promise<string> {
  const id = origin.id ?? newId();
  const now = ctx.clock();
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_agreement')
    .values({
      id,
      external_key: origin.externalKey ?? null,
      ...factColumns(facts),
      standing: 'unknown',
      restores_id: origin.restoresId ?? null,
      is_public: origin.isPublic,
      revision: 1,
      proposal: origin.proposal ? JSON.stringify(origin.proposal) : null,
      created_by: origin.createdBy,
      created_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

export async function replaceParties(
  ctx: Ctx,
  agreementId: string,
  parties: readonly StoredParty[],
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db.deleteFrom('programmes_agreement_party').where('agreement_id', '=', agreementId).execute();
  if (parties.length === 0) return;
  await db
    .insertInto('programmes_agreement_party')
    .values(
      parties.map((party, position) => ({
        agreement_id: agreementId,
        position,
        organisation_id: party.organisationId,
        fact_key: party.factKey,
        country: party.country,
        region: party.region,
      })),
    )
    .execute();
}

/** Writes what both banks have agreed to where everybody sees it. */
export async function publishFacts(ctx: Ctx, id: string, facts: AgreementFacts, day: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_agreement')
    .set({
      ...factColumns(facts),
      is_public: true,
      proposal: null,
      confirmed_on: day,
      changed_at: ctx.clock(),
      // Another end asks for another reminder.
      reminded_for: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Keeps a proposal if nobody was faster; says whether it was kept. Null takes it away. */
export async function putProposal(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  proposal: AgreementFields | null,
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_agreement')
    .set({
      proposal: proposal && JSON.stringify(proposal),
      revision: seenRevision + 1,
      changed_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Only a draft nobody has seen. */
export async function removeDraft(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .deleteFrom('programmes_agreement')
    .where('id', '=', id)
    .where('is_public', '=', false)
    .execute();
}

export async function putStanding(
  ctx: Ctx,
  id: string,
  said: { standing: Standing; on: string; source: string; supersededById: string | null },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_agreement')
    .set({
      standing: said.standing,
      standing_on: said.on,
      standing_source: said.source,
      superseded_by: said.supersededById,
      changed_at: ctx.clock(),
    })
    .where('id', '=', id)
    .execute();
}

/** One at a time: two links that are each harmless could close a circle together. */
export async function lockBases(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${basesLock})`.execute(ctx.db);
}
const basesLock = 7_130_001;

export async function putBase(
  ctx: Ctx,
  link: { agreementId: string; baseId: string; origin: 'derived' | 'officer'; isRemoved?: boolean },
): Promise<void> {
  const kept = {
    origin: link.origin,
    added_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    added_at: ctx.clock(),
    is_removed: link.isRemoved ?? false,
  };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_agreement_base')
    .values({ agreement_id: link.agreementId, base_id: link.baseId, ...kept })
    .onConflict((conflict) =>
      link.origin === 'derived'
        ? conflict.columns(['agreement_id', 'base_id']).doNothing()
        : conflict.columns(['agreement_id', 'base_id']).doUpdateSet(kept),
    )
    .execute();
}

export async function markReminded(ctx: Ctx, id: string, validUntil: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_agreement')
    .set({ reminded_for: validUntil })
    .where('id', '=', id)
    .execute();
}
