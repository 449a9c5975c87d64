import { sql, type Updateable } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { EvaluationCaseTable, EvaluationConditionTable, EvaluationTables } from '../tables.gen.ts';
import type { CaseSubject } from './case-subject.ts';
import type { CaseOccasion, CaseState, ConditionKind, Purpose } from './vocabulary.ts';

/** What the owning room tells of a record, as columns. */
export function contentColumns(about: CaseSubject) {
  const idsOf = (isOwner: boolean) => [
    ...new Set(
      about.parties.flatMap((party) => (party.isOwner === isOwner ? (party.organisationId ?? []) : [])),
    ),
  ];
  return {
    title: about.title,
    title_language: about.titleLanguage,
    words: about.text,
    deal_kinds: about.kindOfDeal ?? [],
    parties: JSON.stringify(about.parties),
    leaves_from: [...about.from],
    goes_to: [...about.to],
    declaration: JSON.stringify(about.declaration ?? {}),
    related_room: about.relatedTo?.room ?? null,
    related_kind: about.relatedTo?.kind ?? null,
    related_id: about.relatedTo?.id ?? null,
    owner_organisation_ids: idsOf(true),
    party_organisation_ids: idsOf(false),
    owner_person_ids: [...new Set(about.ownerPersonIds ?? [])],
    barred_person_ids: [...new Set(about.barredPersonIds ?? [])],
  };
}

export async function insertCase(
  ctx: Ctx,
  about: CaseSubject,
  { occasion, dueOn }: { occasion: CaseOccasion; dueOn: string },
): Promise<string> {
  const now = ctx.clock();
  const { rows } = await sql<{ next: number }>`
    select nextval('evaluation_case_number') as next`.execute(ctx.db);
  const id = newId(now.getTime());
  await tablesOf<EvaluationTables>(ctx)
    .insertInto('evaluation_case')
    .values({
      id,
      number: `SC-${now.getUTCFullYear()}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`,
      subject_room: about.subject.room,
      subject_kind: about.subject.kind,
      subject_id: about.subject.id,
      state: 'open',
      state_since: now,
      occasion,
      ...contentColumns(about),
      due_on: dueOn,
      opened_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

export type CaseChange = Updateable<Omit<EvaluationCaseTable, 'id' | 'number'>>;

export async function changeCase(ctx: Ctx, id: string, change: CaseChange): Promise<void> {
  await tablesOf<EvaluationTables>(ctx)
    .updateTable('evaluation_case')
    .set({ ...change, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** What the officer saw has changed: decisions on what he saw before are refused. */
export async function bumpRevision(ctx: Ctx, id: string): Promise<void> {
  await sql`update evaluation_case set revision = revision + 1, updated_at = ${ctx.clock()}
    where id = ${id}`.execute(ctx.db);
}

export type CaseStepWrite = {
  step: string;
  from: CaseState | null;
  to: CaseState;
  side: 'officer' | 'owner' | 'party' | 'system';
  occasion: CaseOccasion;
  reason?: string;
  isInternal?: boolean;
};

/** One line of the history; its time is never before that of the line before. */
export async function insertCaseStep(ctx: Ctx, caseId: string, step: CaseStepWrite): Promise<void> {
  const { rows } = await sql<{ sequence: number; at: Date }>`
    select coalesce(max(sequence), 0) + 1 as sequence, greatest(max(at), ${ctx.clock()}::timestamptz) as at
    from evaluation_case_step where case_id = ${caseId}`.execute(ctx.db);
  const { sequence, at } = rows[0] ?? { sequence: 1, at: ctx.clock() };
  await tablesOf<EvaluationTables>(ctx)
    .insertInto('evaluation_case_step')
    .values({
      id: newId(ctx.clock().getTime()),
      case_id: caseId,
      sequence,
      step: step.step,
      from_state: step.from,
      to_state: step.to,
      side: step.side,
      person_id: ctx.actor.kind === 'person' && step.side !== 'system' ? ctx.actor.personId : null,
      occasion: step.occasion,
      reason: step.reason ?? '',
      is_internal: step.isInternal ?? false,
      at,
    })
    .execute();
}

export async function putAnswer(
  ctx: Ctx,
  of: { caseId: string; round: number; questionsVersion: string; personId: string },
  given: { questionId: string; answer: string; note: string },
): Promise<void> {
  const values = {
    answer: given.answer,
    note: given.note,
    questions_version: of.questionsVersion,
    person_id: of.personId,
    at: ctx.clock(),
  };
  await tablesOf<EvaluationTables>(ctx)
    .insertInto('evaluation_answer')
    .values({ case_id: of.caseId, round: of.round, question_id: given.questionId, ...values })
    .onConflict((conflict) => conflict.columns(['case_id', 'round', 'question_id']).doUpdateSet(values))
    .execute();
}

/** The first answers of a round, all at once. */
export async function putAnswers(
  ctx: Ctx,
  of: { caseId: string; round: number; questionsVersion: string; personId: string },
  given: readonly { questionId: string; answer: string }[],
): Promise<void> {
  if (given.length === 0) return;
  await tablesOf<EvaluationTables>(ctx)
    .insertInto('evaluation_answer')
    .values(
      given.map(({ questionId, answer }) => ({
        case_id: of.caseId,
        round: of.round,
        question_id: questionId,
        answer,
        questions_version: of.questionsVersion,
        person_id: of.personId,
        at: ctx.clock(),
      })),
    )
    .execute();
}

export type FoundHit = {
  kind: 'party' | 'technology';
  key: string;
  listId: string;
  listVersion: number;
  entryId: string;
  found: unknown;
};

/** Puts the hits of a case as the lists give them now; the answers to those that were there stay. */
export async function putHits(ctx: Ctx, caseId: string, hits: readonly FoundHit[]): Promise<void> {
  const db = tablesOf<EvaluationTables>(ctx);
  await db.updateTable('evaluation_hit').set({ is_gone: true }).where('case_id', '=', caseId).execute();
  for (const hit of hits) {
    const values = {
      list_id: hit.listId,
      list_version: hit.listVersion,
      entry_id: hit.entryId,
      found: JSON.stringify(hit.found),
      is_gone: false,
    };
    await db
      .insertInto('evaluation_hit')
      .values({
        id: newId(ctx.clock().getTime()),
        case_id: caseId,
        kind: hit.kind,
        key: hit.key,
        found_at: ctx.clock(),
        ...values,
      })
      .onConflict((conflict) => conflict.columns(['case_id', 'key']).doUpdateSet(values))
      .execute();
  }
}

export async function answerHitRow(
  ctx: Ctx,
  caseId: string,
  hitId: string,
  given: { answer: string; reason: string; personId: string },
): Promise<boolean> {
  const result = await tablesOf<EvaluationTables>(ctx)
    .updateTable('evaluation_hit')
    .set({
      answer: given.answer,
      reason: given.reason,
      person_id: given.personId,
      answered_at: ctx.clock(),
    })
    .where('case_id', '=', caseId)
    .where('id', '=', hitId)
    .where('is_gone', '=', false)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export type DecisionWrite = {
  caseId: string;
  round: number;
  outcome: string;
  state: 'pending' | 'final';
  personId: string;
  reason: string;
  questionsVersion: string;
  listVersions: unknown;
  answers: unknown;
  hits: unknown;
  proposal: unknown;
};

export async function insertDecision(ctx: Ctx, decision: DecisionWrite): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<EvaluationTables>(ctx)
    .insertInto('evaluation_decision')
    .values({
      id,
      case_id: decision.caseId,
      round: decision.round,
      outcome: decision.outcome,
      state: decision.state,
      person_id: decision.personId,
      at: ctx.clock(),
      reason: decision.reason,
      questions_version: decision.questionsVersion,
      list_versions: JSON.stringify(decision.listVersions),
      answers: JSON.stringify(decision.answers),
      hits: JSON.stringify(decision.hits),
      proposal: JSON.stringify(decision.proposal),
    })
    .execute();
  return id;
}

/** Ends the block that waits for a second officer, if there is one. */
export async function settlePending(
  ctx: Ctx,
  caseId: string,
  end: { state: 'final' | 'refused' | 'overtaken'; personId: string | null; reason: string },
): Promise<void> {
  await tablesOf<EvaluationTables>(ctx)
    .updateTable('evaluation_decision')
    .set({
      state: end.state,
      second_person_id: end.personId,
      second_at: ctx.clock(),
      second_reason: end.reason,
    })
    .where('case_id', '=', caseId)
    .where('state', '=', 'pending')
    .execute();
}

export type ConditionWrite = {
  kind: ConditionKind;
  rule: string;
  note: string;
  blocks: Purpose[];
  needsOfficer: boolean;
  planDays: number;
  dueOn: string | null;
};
type Kept = Pick<
  EvaluationConditionTable,
  'value' | 'value_on' | 'file_id' | 'fulfilled_by' | 'confirmed_by'
> & {
  fulfilled_at: Date | null;
  confirmed_at: Date | null;
};

/** The conditions of a new decision take the place of those before; what was entered for the same one stays. */
export async function replaceConditions(
  ctx: Ctx,
  of: { caseId: string; decisionId: string; keepsConfirmed: boolean },
  conditions: readonly ConditionWrite[],
): Promise<void> {
  const db = tablesOf<EvaluationTables>(ctx);
  const before = await db
    .updateTable('evaluation_condition')
    .set({ is_current: false })
    .where('case_id', '=', of.caseId)
    .where('is_current', '=', true)
    .returningAll()
    .execute();
  for (const condition of conditions) {
    const same = before.find((one) => one.kind === condition.kind && one.rule === condition.rule);
    const kept: Kept | undefined = same && {
      value: same.value,
      value_on: same.value_on,
      file_id: same.file_id,
      fulfilled_by: same.fulfilled_by,
      fulfilled_at: same.fulfilled_at,
      confirmed_by: of.keepsConfirmed ? same.confirmed_by : null,
      confirmed_at: of.keepsConfirmed ? same.confirmed_at : null,
    };
    await db
      .insertInto('evaluation_condition')
      .values({
        id: newId(ctx.clock().getTime()),
        case_id: of.caseId,
        decision_id: of.decisionId,
        kind: condition.kind,
        rule: condition.rule,
        note: condition.note,
        blocks: condition.blocks,
        needs_officer: condition.needsOfficer,
        plan_days: condition.planDays,
        due_on: condition.dueOn,
        ...kept,
      })
      .execute();
  }
}

export async function changeCondition(
  ctx: Ctx,
  id: string,
  change: Updateable<EvaluationConditionTable>,
): Promise<void> {
  await tablesOf<EvaluationTables>(ctx)
    .updateTable('evaluation_condition')
    .set(change)
    .where('id', '=', id)
    .execute();
}

export async function insertInquiry(
  ctx: Ctx,
  inquiry: { caseId: string; round: number; question: string; language: Language; personId: string },
): Promise<void> {
  await tablesOf<EvaluationTables>(ctx)
    .insertInto('evaluation_inquiry')
    .values({
      id: newId(ctx.clock().getTime()),
      case_id: inquiry.caseId,
      round: inquiry.round,
      question: inquiry.question,
      question_language: inquiry.language,
      asked_by: inquiry.personId,
      asked_at: ctx.clock(),
    })
    .execute();
}

export async function answerInquiries(
  ctx: Ctx,
  caseId: string,
  given: { text: string; language: Language; personId: string },
): Promise<void> {
  await tablesOf<EvaluationTables>(ctx)
    .updateTable('evaluation_inquiry')
    .set({
      answer: given.text,
      answer_language: given.language,
      answered_by: given.personId,
      answered_at: ctx.clock(),
    })
    .where('case_id', '=', caseId)
    .where('answered_at', 'is', null)
    .execute();
}

/** The case of a record that is gone, with all that was kept of it. */
export async function deleteCase(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<EvaluationTables>(ctx).deleteFrom('evaluation_appeal').where('case_id', '=', id).execute();
  await tablesOf<EvaluationTables>(ctx).deleteFrom('evaluation_case').where('id', '=', id).execute();
}
