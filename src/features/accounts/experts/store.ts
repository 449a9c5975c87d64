import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { classesOf } from './rules.ts';
import {
  consentWording,
  type ExpertService,
  type ExpertState,
  type LanguageLevel,
  type WorkingLanguage,
} from './vocabulary.ts';

export type ExpertFacts = {
  organisationId: string;
  fields: readonly string[];
  languages: readonly { language: WorkingLanguage; level: LanguageLevel }[];
  services: readonly ExpertService[];
  orcid: string | null;
  spin: string | null;
  researcherId: string | null;
  scopusId: string | null;
};

function columnsOf(facts: ExpertFacts) {
  return {
    organisation_id: facts.organisationId,
    fields: [...facts.fields],
    field_classes: classesOf(facts.fields),
    languages: JSON.stringify(facts.languages),
    language_codes: facts.languages.map(({ language }) => language),
    services: [...facts.services],
    orcid: facts.orcid,
    spin: facts.spin,
    researcher_id: facts.researcherId,
    scopus_id: facts.scopusId,
  };
}

export async function insertExpert(
  ctx: Ctx,
  of: { id?: string; personId: string; sourceLanguage: Language; today: string; isDemo?: boolean },
  facts: ExpertFacts,
): Promise<string> {
  const now = ctx.clock();
  const id = of.id ?? newId(now.getTime());
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_expert')
    .values({
      id,
      person_id: of.personId,
      state: 'claimed',
      state_since: now,
      ...columnsOf(facts),
      source_language: of.sourceLanguage,
      confirmed_on: of.today,
      revision: 1,
      is_demo: of.isDemo ?? false,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/** Says whether nobody was faster. */
export async function updateExpert(
  ctx: Ctx,
  id: string,
  { seenRevision, today }: { seenRevision: number; today: string },
  facts: ExpertFacts,
): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_expert')
    .set({
      ...columnsOf(facts),
      confirmed_on: today,
      revision: seenRevision + 1,
      updated_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function confirmExpert(ctx: Ctx, id: string, today: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_expert')
    .set({ confirmed_on: today, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** Counts a change of what is shown that stands in another table. */
export async function touchExpert(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_expert')
    .set({ updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** Says whether it was still in the state it was seen in. */
export async function moveExpert(
  ctx: Ctx,
  id: string,
  move: {
    from: ExpertState;
    to: ExpertState;
    reason: string | null;
    decidedBy: string | null;
    approvedUntil: string | null;
  },
): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_expert')
    .set({
      state: move.to,
      state_since: ctx.clock(),
      reason: move.reason,
      decided_by: move.decidedBy,
      approved_until: move.approvedUntil,
      updated_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('state', '=', move.from)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function deleteExpertOf(ctx: Ctx, personId: string): Promise<string | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_expert')
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Writes the consent to the wording of the day. */
export async function giveConsent(ctx: Ctx, personId: string, language: Language): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_expert_consent')
    .values({
      id: newId(ctx.clock().getTime()),
      person_id: personId,
      wording: consentWording,
      language,
      given_at: ctx.clock(),
    })
    .execute();
}

export async function endConsent(ctx: Ctx, personId: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_expert_consent')
    .set({ withdrawn_at: ctx.clock() })
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .execute();
}
