import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requireOfficer } from '../access.ts';
import { assessCase, partiesQuestion } from './assess-case.ts';
import { findCaseTransition, type CaseStep } from './life-cycle.ts';
import { workingDaysBetween } from './rules.ts';
import { screeningData } from './screening-data.ts';
import { settleCase } from './settle-case.ts';
import type { StoredCase } from './stored-case.ts';
import { answerHitRow, bumpRevision, changeCase, insertCaseStep, insertInquiry, putAnswer } from './store.ts';
import { tellOwners } from './tell-owners.ts';
import { findCase, pendingDecision } from './views.ts';
import type { AnswerCode, HitAnswer } from './vocabulary.ts';

/** The case for a step of an officer, locked until the transaction ends. */
export async function caseForOfficer(tx: Ctx, id: string): Promise<{ one: StoredCase; personId: string }> {
  const one = await findCase(tx, id, { forChange: true });
  if (!one) throw new AppError('notFound', 'evaluation.gate.caseNotFound');
  return { one, personId: requireOfficer(one, tx.actor) };
}

export function requireStep(one: StoredCase, step: CaseStep) {
  const transition = findCaseTransition(one.state, step);
  if (!transition) throw new AppError('conflict', 'evaluation.gate.stepNotAllowed');
  return transition;
}

/** Nothing is changed under the eyes of the second officer. */
export async function refuseWhilePending(tx: Ctx, one: StoredCase): Promise<void> {
  if (await pendingDecision(tx, one.id)) throw new AppError('conflict', 'evaluation.gate.blockIsPending');
}

/** Refuses what was decided on an earlier state of the record. */
export function refuseStale(one: StoredCase, revision: number): void {
  if (one.revision !== revision) throw new AppError('conflict', 'evaluation.gate.changedMeanwhile');
}

/** Keeps the officer's answers of this round; the others stay as they are. */
export async function answerQuestions(
  ctx: Ctx,
  wish: {
    id: string;
    revision: number;
    answers: readonly { questionId: string; answer: AnswerCode; note: string }[];
  },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    refuseStale(one, wish.revision);
    if (one.state !== 'open') throw new AppError('conflict', 'evaluation.gate.stepNotAllowed');
    await refuseWhilePending(tx, one);
    const { questions } = await assessCase(tx, one);
    for (const given of wish.answers) {
      const question = questions.find(({ id }) => id === given.questionId);
      if (!question?.answers.includes(given.answer) || question.id === partiesQuestion) {
        throw new AppError('invalid', 'evaluation.gate.unknownAnswer', {
          params: { rule: given.questionId },
        });
      }
      const of = { caseId: one.id, round: one.round, questionsVersion: screeningData.version, personId };
      await putAnswer(tx, of, given);
    }
    await recordAudit(tx, {
      action: 'evaluation.case.answer',
      ref: { room: 'evaluation', kind: 'case', id: one.id },
      details: {
        round: one.round,
        answers: wish.answers.map(({ questionId, answer }) => [questionId, answer]),
      },
    });
  });
}

/** Answers a hit of a list; a reason is always kept. */
export async function answerHit(
  ctx: Ctx,
  wish: { id: string; hitId: string; answer: HitAnswer; reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    if (one.state !== 'open') throw new AppError('conflict', 'evaluation.gate.stepNotAllowed');
    await refuseWhilePending(tx, one);
    requireReason(wish.reason);
    const { answer, reason } = wish;
    if (!(await answerHitRow(tx, one.id, wish.hitId, { answer, reason: reason.trim(), personId }))) {
      throw new AppError('notFound', 'evaluation.gate.hitNotFound');
    }
    await recordAudit(tx, {
      action: 'evaluation.case.answerHit',
      ref: { room: 'evaluation', kind: 'case', id: one.id },
      details: { hitId: wish.hitId, answer },
    });
  });
}

export function requireReason(reason: string, path = 'reason'): void {
  if (reason.trim() !== '') return;
  throw new AppError('invalid', 'evaluation.gate.reasonNeeded', {
    fields: [{ path, code: 'field.required' }],
  });
}

/** Asks the owner; the clock stops until he has answered. */
export async function askOwner(ctx: Ctx, wish: { id: string; question: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    const transition = requireStep(one, 'askOwner');
    await refuseWhilePending(tx, one);
    requireReason(wish.question, 'question');
    const question = wish.question.trim();
    const { id: caseId, round, occasion } = one;
    await insertInquiry(tx, { caseId, round, question, language: tx.language, personId });
    const today = tx.clock().toISOString().slice(0, 10);
    await changeCase(tx, caseId, {
      state: transition.to,
      state_since: tx.clock(),
      due_on: null,
      working_days_left: workingDaysBetween(today, one.dueOn ?? today),
    });
    await insertCaseStep(tx, caseId, {
      step: 'askOwner',
      from: one.state,
      to: transition.to,
      side: 'officer',
      occasion,
      reason: question,
    });
    await bumpRevision(tx, caseId);
    await recordAudit(tx, {
      action: 'evaluation.case.askOwner',
      ref: { room: 'evaluation', kind: 'case', id: caseId },
    });
    await tellOwners(tx, one, 'asked');
    await settleCase(tx, caseId, 'officer');
  });
}
