import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { EvaluationCaseTable, EvaluationConditionTable, EvaluationTables } from '../tables.gen.ts';
import type { StoredCase, StoredCondition } from './stored-case.ts';
import type { Bank, CaseOccasion, CaseState, ConditionKind, Purpose } from './vocabulary.ts';

const partiesShape = z.array(
  z.object({
    organisationId: z.string().nullable(),
    names: z.array(z.string()),
    registrationNumbers: z.array(z.string()),
    country: z.string().nullable(),
    isOwner: z.boolean(),
  }),
);
const declarationShape = z.record(z.string(), z.unknown());

export function caseOf(row: Selectable<EvaluationCaseTable>): StoredCase {
  const { related_room: room, related_kind: kind, related_id: id } = row;
  return {
    id: row.id,
    number: row.number,
    subject: { room: row.subject_room, kind: row.subject_kind, id: row.subject_id },
    state: row.state as CaseState,
    stateSince: row.state_since,
    occasion: row.occasion as CaseOccasion,
    round: row.round,
    revision: row.revision,
    title: row.title,
    titleLanguage: row.title_language as Language,
    text: row.words,
    dealKinds: row.deal_kinds,
    parties: partiesShape.parse(row.parties),
    from: row.leaves_from as Bank[],
    to: row.goes_to as Bank[],
    declaration: declarationShape.parse(row.declaration ?? {}),
    relatedTo: room !== null && kind !== null && id !== null ? { room, kind, id } : null,
    ownerOrganisationIds: row.owner_organisation_ids,
    partyOrganisationIds: row.party_organisation_ids,
    ownerPersonIds: row.owner_person_ids,
    barredPersonIds: row.barred_person_ids,
    dueOn: row.due_on,
    workingDaysLeft: row.working_days_left,
    validUntil: row.valid_until,
    hasAppealed: row.has_appealed,
    openedAt: row.opened_at,
  };
}

/** The case of a record; `forChange` keeps others from changing it until the transaction ends. */
export async function findCaseOf(
  ctx: Ctx,
  subject: RecordRef,
  { forChange = false } = {},
): Promise<StoredCase | undefined> {
  const row = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .selectAll()
    .where('subject_room', '=', subject.room)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && caseOf(row);
}

export async function findCase(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredCase | undefined> {
  const row = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && caseOf(row);
}

function conditionOf(row: Selectable<EvaluationConditionTable>): StoredCondition {
  const isEntered = row.fulfilled_at !== null;
  return {
    id: row.id,
    kind: row.kind as ConditionKind,
    rule: row.rule,
    note: row.note,
    blocks: row.blocks as Purpose[],
    needsOfficer: row.needs_officer,
    planDays: row.plan_days,
    dueOn: row.due_on,
    value: row.value,
    valueOn: row.value_on,
    fileId: row.file_id,
    fulfilledAt: row.fulfilled_at,
    confirmedAt: row.confirmed_at,
    refusal: row.refusal,
    isMet: isEntered && (!row.needs_officer || row.confirmed_at !== null),
  };
}

/** The conditions of the decision in force. */
export async function currentConditions(ctx: Ctx, caseId: string): Promise<StoredCondition[]> {
  const rows = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_condition')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('is_current', '=', true)
    .orderBy('rule')
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.map(conditionOf);
}

export async function answersOf(ctx: Ctx, caseId: string, round: number) {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_answer')
    .select(['question_id', 'answer', 'note', 'questions_version', 'person_id', 'at'])
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .orderBy('question_id')
    .execute();
}

/** The hits the lists in use give, the unanswered ones first. */
export async function hitsOf(ctx: Ctx, caseId: string) {
  const rows = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_hit')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('is_gone', '=', false)
    .orderBy('answer', (by) => by.asc().nullsFirst())
    .orderBy('kind')
    .orderBy('key')
    .execute();
  return rows;
}
export type HitRow = Awaited<ReturnType<typeof hitsOf>>[number];

export async function decisionsOf(ctx: Ctx, caseId: string) {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_decision')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
export type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number];

export async function pendingDecision(ctx: Ctx, caseId: string): Promise<DecisionRow | undefined> {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_decision')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', '=', 'pending')
    .executeTakeFirst();
}

export async function stepsOfCase(ctx: Ctx, caseId: string) {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case_step')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .execute();
}

export async function inquiriesOf(ctx: Ctx, caseId: string) {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_inquiry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

export async function filesOfCase(ctx: Ctx, caseId: string) {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case_file')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export async function appealOf(ctx: Ctx, caseId: string) {
  return tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_appeal')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** Undecided cases of records that build on this one. */
export async function casesBuiltOn(ctx: Ctx, subject: RecordRef): Promise<StoredCase[]> {
  const rows = await tablesOf<EvaluationTables>(ctx)
    .selectFrom('evaluation_case')
    .selectAll()
    .where('related_room', '=', subject.room)
    .where('related_kind', '=', subject.kind)
    .where('related_id', '=', subject.id)
    .where('state', 'in', ['open', 'more_information'])
    .execute();
  return rows.map(caseOf);
}
