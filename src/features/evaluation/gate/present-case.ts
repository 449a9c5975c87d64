import type { OutputOf } from '../../../shared/endpoint.ts';
import { AppError } from '../../../shared/app-error.ts';
import { pickText } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { organisationsByIds, personNamesOf } from '../../accounts/public.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { readerOfCase, type CaseReader } from '../access.ts';
import { assessCase, partiesQuestion, type Assessment } from './assess-case.ts';
import type { caseShape, gateCaseEndpoint } from './contract.ts';
import { listVersionsUsed } from './list-versions.ts';
import { maysOf } from './may-do.ts';
import { presentHits } from './present-hits.ts';
import { presentRule } from './present-rules.ts';
import type { StoredCase } from './stored-case.ts';
import {
  appealOf,
  currentConditions,
  decisionsOf,
  filesOfCase,
  inquiriesOf,
  stepsOfCase,
  type DecisionRow,
} from './views.ts';
import type { z } from 'zod';
import type { CaseOccasion, CaseState } from './vocabulary.ts';

type Shown = OutputOf<typeof gateCaseEndpoint>;
type Given = z.input<typeof caseShape>;

/** Where the record of a case is shown, below the language. */
export function pathOfSubject({ room, kind, id }: RecordRef): string | null {
  const paths: Record<string, string> = {
    'catalogue/offer': '/offers',
    'catalogue/request': '/requests',
    'cooperation/interest': '/interests',
    'cooperation/project': '/projects',
  };
  const path = paths[`${room}/${kind}`];
  return path === undefined ? null : `${path}/${id}`;
}

export function headOf(ctx: Ctx, one: StoredCase, isBlockPending: boolean) {
  const { id, number, subject, title, titleLanguage, state, occasion, dueOn } = one;
  return {
    id,
    number,
    subject,
    subjectPath: pathOfSubject(subject),
    title,
    titleLanguage,
    state,
    occasion,
    stateSince: one.stateSince.toISOString(),
    openedAt: one.openedAt.toISOString(),
    dueOn,
    isOverdue: dueOn !== null && dueOn < ctx.clock().toISOString().slice(0, 10),
    isBlockPending,
  };
}

/** One case, cut to what the reader may know: hits are for officers, the other side learns of conditions only. */
export async function presentCase(ctx: Ctx, one: StoredCase): Promise<Given> {
  const reader = visibleReader(one, ctx);
  const isOfficer = reader === 'officer';
  const isParty = reader === 'party';
  const [conditions, decisions, appeal] = [
    await currentConditions(ctx, one.id),
    await decisionsOf(ctx, one.id),
    await appealOf(ctx, one.id),
  ];
  const steps = isParty ? [] : await stepsOfCase(ctx, one.id);
  const assessment = isOfficer ? await assessCase(ctx, one) : undefined;
  const names = isOfficer ? await namesOf(ctx, decisions, steps, assessment) : new Map<string, string>();
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const lists = isOfficer ? await listVersionsUsed(ctx) : [];
  const pending = decisions.find(({ state }) => state === 'pending');
  const shownDecisions = isOfficer ? decisions : decisions.filter(({ state }) => state === 'final');
  return {
    ...headOf(ctx, one, isOfficer && pending !== undefined),
    round: one.round,
    revision: one.revision,
    validUntil: one.validUntil,
    from: one.from,
    to: one.to,
    reader,
    title: isParty ? '' : one.title,
    text: isOfficer ? one.text : '',
    dealKinds: isParty ? [] : one.dealKinds,
    declaration: isParty ? [] : declared(one.declaration),
    parties: isParty ? [] : await shownParties(ctx, one, isOfficer),
    questions: assessment ? shownQuestions(assessment) : [],
    hits: assessment ? presentHits(assessment.hits, lists, nameOf) : [],
    lists,
    proposal: assessment?.proposal ?? null,
    conditions: conditions.map(({ fulfilledAt, confirmedAt: _confirmed, ...condition }) => ({
      ...condition,
      fileId: isParty ? null : condition.fileId,
      isEntered: fulfilledAt !== null,
    })),
    decisions: shownDecisions.map((row) => ({
      outcome: row.outcome as Shown['decisions'][number]['outcome'],
      state: row.state as Shown['decisions'][number]['state'],
      round: row.round,
      at: row.at.toISOString(),
      reason: isParty ? '' : row.reason,
      questionsVersion: row.questions_version,
      by: nameOf(row.person_id),
      second: nameOf(row.second_person_id),
      secondReason: isOfficer ? row.second_reason : '',
    })),
    inquiries: isParty ? [] : await shownInquiries(ctx, one.id),
    files: isParty
      ? []
      : (await filesOfCase(ctx, one.id)).map((file) => ({
          fileId: file.file_id,
          name: file.name,
          contentType: file.content_type,
          sizeBytes: Number(file.size_bytes),
        })),
    appeal:
      isParty || !appeal
        ? null
        : {
            reason: appeal.reason,
            at: appeal.at.toISOString(),
            answer: appeal.answer as 'upheld' | 'rejected' | null,
            answerReason: appeal.answer_reason,
            answeredAt: appeal.answered_at?.toISOString() ?? null,
          },
    history: steps
      .filter(({ is_internal }) => isOfficer || !is_internal)
      .map((step) => ({
        step: step.step,
        from: step.from_state as CaseState | null,
        to: step.to_state as CaseState,
        side: step.side as Shown['history'][number]['side'],
        occasion: step.occasion as CaseOccasion,
        reason: step.reason,
        by: nameOf(step.person_id),
        at: step.at.toISOString(),
      })),
    may: maysOf(ctx, one, { reader, pending, conditions, appeal, decisions }),
  };
}

function visibleReader(one: StoredCase, ctx: Ctx): Exclude<CaseReader, 'nobody' | 'barred'> {
  const reader = readerOfCase(one, ctx.actor);
  if (reader === 'nobody') throw new AppError('notFound', 'evaluation.gate.caseNotFound');
  if (reader === 'barred') throw new AppError('forbidden', 'evaluation.gate.ownCase');
  return reader;
}

/** Names as people write them, the reader's first; what lists are searched with holds spellings besides. */
async function shownParties(ctx: Ctx, one: StoredCase, isOfficer: boolean): Promise<Given['parties']> {
  const shown = one.parties.filter(({ isOwner }) => isOfficer || isOwner);
  const ids = shown.flatMap(({ organisationId }) => organisationId ?? []);
  const briefs = await organisationsByIds(ctx, ids);
  return shown.map((party) => {
    const names = briefs.get(party.organisationId ?? '')?.names;
    if (!names) return party;
    const first = pickText(names, ctx.language)?.text;
    const own = [first, ...Object.values(names)].filter((name) => name !== undefined);
    return { ...party, names: [...new Set(own)] };
  });
}

function declared(declaration: Record<string, unknown>) {
  return Object.entries(declaration).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value ?? ''),
  }));
}

function shownQuestions({ questions, answers, suggestions }: Assessment): Given['questions'] {
  return questions.map((question) => {
    const given = answers.find(({ questionId }) => questionId === question.id);
    const suggestion = suggestions.find(({ questionId }) => questionId === question.id);
    return {
      ...presentRule(question),
      answer: given?.answer ?? null,
      note: given?.note ?? '',
      needsNote: question.needsNote,
      isComputed: question.id === partiesQuestion,
      suggestion: suggestion
        ? { answer: suggestion.answer, from: suggestion.from, words: suggestion.words }
        : null,
    };
  });
}

async function shownInquiries(ctx: Ctx, caseId: string): Promise<Given['inquiries']> {
  const rows = await inquiriesOf(ctx, caseId);
  return rows.map((row) => ({
    question: row.question,
    questionLanguage: row.question_language as Ctx['language'],
    askedAt: row.asked_at.toISOString(),
    answer: row.answer,
    answerLanguage: row.answer_language as Ctx['language'] | null,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }));
}

async function namesOf(
  ctx: Ctx,
  decisions: readonly DecisionRow[],
  steps: readonly { person_id: string | null }[],
  assessment: Assessment | undefined,
): Promise<Map<string, string>> {
  const ids = [
    ...decisions.flatMap((row) => [row.person_id, row.second_person_id]),
    ...steps.map(({ person_id }) => person_id),
    ...(assessment?.hits.map(({ person_id }) => person_id) ?? []),
  ].filter((id) => id !== null);
  return personNamesOf(ctx, [...new Set(ids)]);
}
