import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { assessCase, type Assessment } from './assess-case.ts';
import { barredAfterAppeal } from './barred-after-appeal.ts';
import type { CaseStep } from './life-cycle.ts';
import { listVersionsUsed } from './list-versions.ts';
import {
  caseForOfficer,
  refuseStale,
  refuseWhilePending,
  requireReason,
  requireStep,
} from './officer-service.ts';
import { refusalOfOutcome } from './rules.ts';
import { conditionRuleOf, screeningData } from './screening-data.ts';
import { settleCase } from './settle-case.ts';
import type { StoredCase } from './stored-case.ts';
import {
  bumpRevision,
  changeCase,
  insertCaseStep,
  insertDecision,
  replaceConditions,
  settlePending,
  type ConditionWrite,
} from './store.ts';
import { tellOwners } from './tell-owners.ts';
import { pendingDecision } from './views.ts';
import { validityMonths, type ConditionKind, type Outcome } from './vocabulary.ts';

export type ConditionWish = {
  kind: ConditionKind;
  /** Of a condition the officer adds: the question behind it. */
  rule: string;
  note: string;
  dueOn: string | null;
};

export type DecisionWish = {
  id: string;
  revision: number;
  outcome: Outcome;
  reason: string;
  conditions: readonly ConditionWish[];
};

const stepOf: Record<Outcome, CaseStep> = {
  clear: 'clear',
  conditional: 'clearConditionally',
  blocked: 'block',
};

/**
 * Decides a case. Never milder than what the answers lead to: clear with all questions and hits answered, conditional
 * with at least the conditions proposed. A block waits for a second officer. Refuses with `evaluation.gate.changedMeanwhile`
 * what was decided on an earlier state of the record.
 */
export async function decideCase(ctx: Ctx, wish: DecisionWish): Promise<'decided' | 'pending'> {
  return ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    const transition = requireStep(one, stepOf[wish.outcome]);
    refuseStale(one, wish.revision);
    await refuseWhilePending(tx, one);
    await barredAfterAppeal(tx, one, personId);
    const assessment = await assessCase(tx, one);
    const conditions = wish.outcome === 'conditional' ? conditionsOf(tx, wish, assessment) : [];
    refuseOutcome(wish, assessment, conditions);
    if (transition.conditions.includes('reasonGiven')) requireReason(wish.reason);
    const isPending = wish.outcome === 'blocked';
    const decisionId = await insertDecision(tx, {
      ...keptOf(one, assessment),
      listVersions: await listVersionsUsed(tx),
      outcome: wish.outcome,
      state: isPending ? 'pending' : 'final',
      personId,
      reason: wish.reason.trim(),
    });
    if (isPending) {
      await noteProposedBlock(tx, one, wish.reason);
      return 'pending';
    }
    await finish(tx, one, { decisionId, outcome: wish.outcome, reason: wish.reason.trim(), conditions });
    return 'decided';
  });
}

function refuseOutcome(
  wish: DecisionWish,
  { proposal, unansweredHits }: Assessment,
  conditions: readonly ConditionWrite[],
): void {
  if (wish.outcome !== 'blocked' && unansweredHits > 0) {
    throw new AppError('invalid', 'evaluation.gate.hitsUnanswered', { params: { count: unansweredHits } });
  }
  const hasConditions = (wish.outcome === 'clear' ? proposal.conditions : conditions).length > 0;
  const refusal = refusalOfOutcome(wish.outcome, proposal, hasConditions);
  if (!refusal) return;
  const rules = refusal === 'unanswered' ? proposal.unanswered : proposal.reasons;
  throw new AppError('invalid', `evaluation.gate.outcome.${refusal}`, {
    params: { rules: rules.join(', ') },
    fields: [
      { path: 'outcome', code: `evaluation.gate.outcome.${refusal}`, params: { rules: rules.join(', ') } },
    ],
  });
}

/** Those the answers lead to, with the officer's note and day, and those he adds. */
function conditionsOf(ctx: Ctx, wish: DecisionWish, { proposal }: Assessment): ConditionWrite[] {
  const proposed = proposal.conditions.map(({ kind, rule }) => ({ kind, rule, note: '', dueOn: null }));
  const wished = new Map<string, ConditionWish>();
  for (const one of [...proposed, ...wish.conditions])
    wished.set(`${one.rule} ${one.kind} ${keyOfOther(one)}`, one);
  const today = ctx.clock().toISOString().slice(0, 10);
  return [...wished.values()].map((one) => {
    const { blocks, needsOfficer, planDays } = conditionRuleOf(one.kind);
    if (one.kind === 'other') requireReason(one.note, 'note');
    if (one.dueOn !== null && one.dueOn < today) {
      throw new AppError('invalid', 'evaluation.gate.dueInPast', {
        fields: [{ path: 'dueOn', code: 'evaluation.gate.dueInPast' }],
      });
    }
    return { ...one, note: one.note.trim(), blocks, needsOfficer, planDays };
  });
}

const keyOfOther = ({ kind, note }: ConditionWish) => (kind === 'other' ? note : '');

function keptOf(one: StoredCase, { answers, hits, proposal }: Assessment) {
  return {
    caseId: one.id,
    round: one.round,
    questionsVersion: screeningData.version,
    answers,
    hits: hits.map(({ key, list_version, answer, reason }) => ({
      key,
      version: list_version,
      answer,
      reason,
    })),
    proposal,
  };
}

async function noteProposedBlock(ctx: Ctx, one: StoredCase, reason: string): Promise<void> {
  await insertCaseStep(ctx, one.id, {
    step: 'proposeBlock',
    from: one.state,
    to: one.state,
    side: 'officer',
    occasion: one.occasion,
    reason: reason.trim(),
    isInternal: true,
  });
  await recordAudit(ctx, {
    action: 'evaluation.case.proposeBlock',
    ref: { room: 'evaluation', kind: 'case', id: one.id },
  });
  await settleCase(ctx, one.id, 'officer');
}

type Finish = { decisionId: string; outcome: Outcome; reason: string; conditions: readonly ConditionWrite[] };

async function finish(ctx: Ctx, one: StoredCase, decision: Finish): Promise<void> {
  const { outcome, decisionId, reason, conditions } = decision;
  const transition = requireStep(one, stepOf[outcome]);
  await changeCase(ctx, one.id, {
    state: transition.to,
    state_since: ctx.clock(),
    due_on: null,
    valid_until: outcome === 'clear' ? lastDayOfValidity(ctx.clock()) : null,
  });
  // What an authority has granted for other words or other parties is looked at again.
  const keepsConfirmed = one.occasion !== 'contentChange' && one.occasion !== 'partyChange';
  await replaceConditions(ctx, { caseId: one.id, decisionId, keepsConfirmed }, conditions);
  await insertCaseStep(ctx, one.id, {
    step: transition.step,
    from: one.state,
    to: transition.to,
    side: 'officer',
    occasion: one.occasion,
    reason,
  });
  await bumpRevision(ctx, one.id);
  await recordAudit(ctx, {
    action: `evaluation.case.${transition.step}`,
    ref: { room: 'evaluation', kind: 'case', id: one.id },
    details: { decisionId, round: one.round, questionsVersion: screeningData.version },
  });
  await tellOwners(ctx, one, 'decided');
  await settleCase(ctx, one.id, 'officer');
}

export function lastDayOfValidity(now: Date): string {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + validityMonths);
  return end.toISOString().slice(0, 10);
}

/** The second officer confirms a block or refuses it; never the one who proposed it. */
export async function answerBlock(
  ctx: Ctx,
  wish: { id: string; revision: number; isConfirmed: boolean; reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    const pending = await pendingDecision(tx, one.id);
    if (!pending || one.state !== 'open') throw new AppError('conflict', 'evaluation.gate.nothingPending');
    refuseStale(one, wish.revision);
    if (pending.person_id === personId) throw new AppError('forbidden', 'evaluation.gate.secondOfficer');
    await barredAfterAppeal(tx, one, personId);
    if (!wish.isConfirmed) requireReason(wish.reason);
    const reason = wish.reason.trim();
    await settlePending(tx, one.id, { state: wish.isConfirmed ? 'final' : 'refused', personId, reason });
    if (wish.isConfirmed) {
      const decision = { decisionId: pending.id, outcome: 'blocked' as const, conditions: [] };
      await finish(tx, one, { ...decision, reason: pending.reason });
      return;
    }
    await insertCaseStep(tx, one.id, {
      step: 'refuseBlock',
      from: one.state,
      to: one.state,
      side: 'officer',
      occasion: one.occasion,
      reason,
      isInternal: true,
    });
    await recordAudit(tx, {
      action: 'evaluation.case.refuseBlock',
      ref: { room: 'evaluation', kind: 'case', id: one.id },
    });
    await settleCase(tx, one.id, 'officer');
  });
}
