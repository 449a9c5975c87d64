import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { personIdOf, readerOfCase } from '../access.ts';
import type { EvaluationTables } from '../tables.gen.ts';
import { barredAfterAppeal } from './barred-after-appeal.ts';
import { keepFile } from './keep-file.ts';
import { caseForOfficer, requireReason, requireStep } from './officer-service.ts';
import { beginRound } from './request-screening.ts';
import { afterWorkingDays } from './rules.ts';
import { settleCase } from './settle-case.ts';
import type { StoredCase } from './stored-case.ts';
import { answerInquiries, bumpRevision, changeCase, insertCaseStep } from './store.ts';
import { tellOwners } from './tell-owners.ts';
import { appealOf, decisionsOf, findCase } from './views.ts';

async function caseForOwner(tx: Ctx, id: string): Promise<{ one: StoredCase; personId: string }> {
  const personId = personIdOf(tx.actor);
  const one = await findCase(tx, id, { forChange: true });
  const reader = one ? readerOfCase(one, tx.actor) : 'nobody';
  if (!one || reader === 'nobody') throw new AppError('notFound', 'evaluation.gate.caseNotFound');
  if (reader !== 'owner') throw new AppError('forbidden', 'evaluation.gate.notYourSide');
  return { one, personId };
}

/** The owner answers what the officer has asked, with files if he likes; the clock runs on from where it stood. */
export async function answerInformation(
  ctx: Ctx,
  wish: { id: string; text: string; fileIds: readonly string[] },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOwner(tx, wish.id);
    const transition = requireStep(one, 'answerOwner');
    requireReason(wish.text, 'text');
    const text = wish.text.trim();
    for (const fileId of new Set(wish.fileIds)) await keepFile(tx, one.id, fileId, personId);
    await answerInquiries(tx, one.id, { text, language: tx.language, personId });
    await changeCase(tx, one.id, {
      state: transition.to,
      state_since: tx.clock(),
      working_days_left: null,
      due_on: afterWorkingDays(tx.clock().toISOString().slice(0, 10), Math.max(1, one.workingDaysLeft ?? 1)),
    });
    await note(tx, one, { step: 'answerOwner', to: transition.to, side: 'owner', reason: text });
    await settleCase(tx, one.id, 'system');
  });
}

/** Once in the life of a case its owner asks other officers to look at a block again. */
export async function appealCase(ctx: Ctx, wish: { id: string; reason: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOwner(tx, wish.id);
    if (one.state !== 'blocked') throw new AppError('conflict', 'evaluation.gate.stepNotAllowed');
    if (one.hasAppealed) throw new AppError('conflict', 'evaluation.gate.appealedBefore');
    requireReason(wish.reason);
    const isFinalBlock = ({ state, outcome }: { state: string; outcome: string }) =>
      state === 'final' && outcome === 'blocked';
    const decision = (await decisionsOf(tx, one.id)).findLast(isFinalBlock);
    if (!decision) throw new AppError('conflict', 'evaluation.gate.stepNotAllowed');
    await tablesOf<EvaluationTables>(tx)
      .insertInto('evaluation_appeal')
      .values({
        case_id: one.id,
        decision_id: decision.id,
        person_id: personId,
        at: tx.clock(),
        reason: wish.reason.trim(),
      })
      .execute();
    await changeCase(tx, one.id, { has_appealed: true });
    await note(tx, one, { step: 'appeal', to: one.state, side: 'owner', reason: wish.reason.trim() });
    await settleCase(tx, one.id, 'system');
  });
}

/** An officer other than the two who blocked it answers the appeal; upheld, the case is decided anew by others. */
export async function answerAppeal(
  ctx: Ctx,
  wish: { id: string; isUpheld: boolean; reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    const appeal = await appealOf(tx, one.id);
    if (!appeal || appeal.answer !== null || one.state !== 'blocked') {
      throw new AppError('conflict', 'evaluation.gate.nothingPending');
    }
    await barredAfterAppeal(tx, one, personId);
    requireReason(wish.reason);
    const reason = wish.reason.trim();
    await tablesOf<EvaluationTables>(tx)
      .updateTable('evaluation_appeal')
      .set({
        answer: wish.isUpheld ? 'upheld' : 'rejected',
        answered_by: personId,
        answered_at: tx.clock(),
        answer_reason: reason,
      })
      .where('case_id', '=', one.id)
      .execute();
    if (wish.isUpheld) await beginRound(tx, one, 'appeal');
    await note(tx, one, {
      step: wish.isUpheld ? 'upholdAppeal' : 'rejectAppeal',
      to: wish.isUpheld ? requireStep(one, 'upholdAppeal').to : one.state,
      side: 'officer',
      reason,
      ...(wish.isUpheld ? { occasion: 'appeal' as const } : {}),
    });
    await tellOwners(tx, one, 'decided');
    await settleCase(tx, one.id, 'officer');
  });
}

type Note = {
  step: string;
  to: StoredCase['state'];
  side: 'owner' | 'officer';
  reason: string;
  occasion?: StoredCase['occasion'];
};

async function note(tx: Ctx, one: StoredCase, { step, to, side, reason, occasion }: Note): Promise<void> {
  await bumpRevision(tx, one.id);
  await insertCaseStep(tx, one.id, {
    step,
    from: one.state,
    to,
    side,
    occasion: occasion ?? one.occasion,
    reason,
  });
  await recordAudit(tx, {
    action: `evaluation.case.${step}`,
    ref: { room: 'evaluation', kind: 'case', id: one.id },
  });
}
