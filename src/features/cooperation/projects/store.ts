import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { FieldChange, StoredParty, StoredProject, StoredText } from './stored.ts';
import type { ProjectState } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

/** PR-2026-000123; numbers are never given twice, some may stay unused. */
export async function takeNumber(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ next: number }>`
    select nextval('cooperation_project_number'::regclass) as next`.execute(ctx.db);
  return `PR-${ctx.clock().getUTCFullYear()}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`;
}

export type NewProject = {
  interestId: string | null;
  listing: StoredProject['listing'];
  sourceLanguage: Language;
  fields: readonly string[];
  regions: readonly string[];
  traits: StoredProject['traits'];
  createdBy: string | null;
};

export async function insertProject(ctx: Ctx, made: NewProject): Promise<{ id: string; number: string }> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  const number = await takeNumber(ctx);
  await tables(ctx)
    .insertInto('cooperation_project')
    .values({
      id,
      number,
      state: 'proposed',
      state_since: now,
      interest_id: made.interestId,
      listing_kind: made.listing?.kind ?? null,
      listing_id: made.listing?.id ?? null,
      source_language: made.sourceLanguage,
      fields: [...made.fields],
      regions: [...made.regions],
      traits: JSON.stringify(made.traits),
      created_by: made.createdBy,
      created_at: now,
      changed_at: now,
    })
    .execute();
  return { id, number };
}

/** Facts of the card as columns; absent ones stay as they are. */
export type ProjectFacts = Partial<
  Pick<
    StoredProject,
    | 'acronym'
    | 'basisKind'
    | 'basisText'
    | 'basisRef'
    | 'contractKind'
    | 'developmentKind'
    | 'totalMinor'
    | 'technologyMinor'
    | 'amountCurrency'
    | 'startsOn'
    | 'endsOn'
    | 'effectiveOn'
    | 'traits'
    | 'dataPlan'
    | 'outcome'
    | 'fields'
    | 'contractLanguages'
  >
>;

function columnsOf(facts: ProjectFacts) {
  const json = (value: unknown) =>
    value === undefined ? undefined : value === null ? null : JSON.stringify(value);
  const all = {
    acronym: facts.acronym,
    basis_kind: facts.basisKind,
    basis_text: facts.basisText,
    basis_ref: facts.basisRef,
    contract_kind: facts.contractKind,
    development_kind: facts.developmentKind,
    total_minor: facts.totalMinor,
    technology_minor: facts.technologyMinor,
    amount_currency: facts.amountCurrency,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
    effective_on: facts.effectiveOn,
    traits: json(facts.traits) ?? undefined,
    data_plan: json(facts.dataPlan) ?? undefined,
    outcome: json(facts.outcome),
    fields: facts.fields,
    contract_languages: facts.contractLanguages,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/**
 * Counts a save, with what it changes of the facts. `isOfCard`: what both sides confirm has changed; `isPublic`: what
 * visitors may see has. The caller holds the row and has compared revisions.
 */
export async function bumpProject(
  ctx: Ctx,
  project: Pick<StoredProject, 'id' | 'revision'>,
  facts: ProjectFacts,
  what: { isOfCard?: boolean; isPublic?: boolean } = {},
): Promise<number> {
  const revision = project.revision + 1;
  await tables(ctx)
    .updateTable('cooperation_project')
    .set({
      ...columnsOf(facts),
      revision,
      changed_at: ctx.clock(),
      ...(what.isOfCard && { card_revision: revision }),
      ...(what.isPublic && { public_revision: revision }),
    })
    .where('id', '=', project.id)
    .execute();
  return revision;
}

export async function moveProject(ctx: Ctx, id: string, to: ProjectState, at: Date): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_project')
    .set({ state: to, state_since: at, changed_at: at, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

export async function putText(ctx: Ctx, projectId: string, text: StoredText): Promise<void> {
  const values = {
    title: text.title,
    goal: text.goal,
    summary: text.summary,
    state: text.state,
    engine: text.engine,
    source_revision: text.sourceRevision,
    of_source: text.ofSource,
    written_by: text.writtenBy,
    written_at: text.writtenAt,
  };
  await tables(ctx)
    .insertInto('cooperation_project_text')
    .values({ project_id: projectId, language: text.language, ...values })
    .onConflict((conflict) => conflict.columns(['project_id', 'language']).doUpdateSet(values))
    .execute();
}

/** Writes a party, or changes what is said of it; its answer stays unless it is given. */
export async function putParty(
  ctx: Ctx,
  projectId: string,
  party: Omit<StoredParty, 'answeredAt' | 'declineReason' | 'declineLanguage' | 'answer'> & {
    answer?: StoredParty['answer'];
  },
  position: number,
): Promise<void> {
  const values = {
    bank: party.bank,
    country: party.country,
    is_lead: party.isLead,
    role: party.role,
    budget_minor: party.budget?.amountMinor ?? null,
    budget_currency: party.budget?.currency ?? null,
    position,
    ...(party.answer !== undefined && {
      answer: party.answer,
      answered_at: party.answer === 'asked' ? null : ctx.clock(),
      answered_by: party.answer !== 'asked' && ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      decline_reason: null,
      decline_language: null,
    }),
  };
  await tables(ctx)
    .insertInto('cooperation_project_party')
    .values({ project_id: projectId, organisation_id: party.organisationId, ...values })
    .onConflict((conflict) => conflict.columns(['project_id', 'organisation_id']).doUpdateSet(values))
    .execute();
}

export async function clearLeads(ctx: Ctx, projectId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_project_party')
    .set({ is_lead: false })
    .where('project_id', '=', projectId)
    .execute();
}

export async function answerParty(
  ctx: Ctx,
  projectId: string,
  organisationId: string,
  given: { answer: 'accepted' | 'declined'; reason: string; personId: string },
): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_project_party')
    .set({
      answer: given.answer,
      answered_at: ctx.clock(),
      answered_by: given.personId,
      decline_reason: given.answer === 'declined' ? given.reason : null,
      decline_language: given.answer === 'declined' ? ctx.language : null,
    })
    .where('project_id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

export async function removeParty(ctx: Ctx, projectId: string, organisationId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('cooperation_project_party')
    .where('project_id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .execute();
  await tables(ctx)
    .deleteFrom('cooperation_project_person')
    .where('project_id', '=', projectId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

export type ProjectPerson = {
  personId: string;
  organisationId: string | null;
  side: 'cn' | 'ru' | 'other' | 'broker';
};

export async function putPerson(ctx: Ctx, projectId: string, person: ProjectPerson): Promise<void> {
  const values = { organisation_id: person.organisationId, side: person.side };
  await tables(ctx)
    .insertInto('cooperation_project_person')
    .values({ project_id: projectId, person_id: person.personId, ...values })
    .onConflict((conflict) => conflict.columns(['project_id', 'person_id']).doUpdateSet(values))
    .execute();
}

export async function replaceBrokers(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<void> {
  await tables(ctx)
    .deleteFrom('cooperation_project_person')
    .where('project_id', '=', projectId)
    .where('side', '=', 'broker')
    .execute();
  for (const personId of new Set(ids)) {
    await tables(ctx)
      .insertInto('cooperation_project_person')
      .values({ project_id: projectId, person_id: personId, organisation_id: null, side: 'broker' })
      .onConflict((conflict) => conflict.columns(['project_id', 'person_id']).doNothing())
      .execute();
  }
}

export async function replaceRoyalties(ctx: Ctx, projectId: string, days: readonly string[]): Promise<void> {
  await tables(ctx).deleteFrom('cooperation_project_royalty').where('project_id', '=', projectId).execute();
  for (const day of new Set(days)) {
    await tables(ctx)
      .insertInto('cooperation_project_royalty')
      .values({ project_id: projectId, arose_on: day })
      .execute();
  }
}

/** What a save changed of the card, for whoever confirmed an earlier one. */
export async function noteChanges(
  ctx: Ctx,
  projectId: string,
  revision: number,
  changes: readonly FieldChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const at = ctx.clock();
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await tables(ctx)
    .insertInto('cooperation_project_change')
    .values(
      changes.map(({ field, before, after }) => ({
        project_id: projectId,
        revision,
        field,
        before_text: before,
        after_text: after,
        person_id: personId,
        at,
      })),
    )
    .execute();
}
