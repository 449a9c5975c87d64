import type { Ctx } from '../../../platform/db/context.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { gateError, refusalOf, stateToday } from './gate-rules.ts';
import { currentConditions, findCaseOf } from './views.ts';
import type { CaseState, ConditionKind, Purpose } from './vocabulary.ts';

export type GateCondition = {
  id: string;
  kind: ConditionKind;
  /** The question it comes from, `SC03`. */
  rule: string;
  blocks: Purpose[];
  isMet: boolean;
  dueOn: string | null;
  value: string | null;
};

export type GateState = {
  state: 'none' | CaseState;
  caseId: string | null;
  number: string | null;
  conditions: GateCondition[];
  /** Of a clear case: the last day it holds. */
  validUntil: string | null;
  /** Days to add to a plan while approvals are wanting: 60 for the Russian security approval. */
  planDays: number;
};

async function standingOf(ctx: Ctx, subject: RecordRef) {
  const found = await findCaseOf(ctx, subject);
  if (!found) return { found: undefined, state: 'none' as const, conditions: [] };
  const conditions = await currentConditions(ctx, found.id);
  const today = ctx.clock().toISOString().slice(0, 10);
  return { found, state: stateToday(found, conditions, today), conditions };
}

/** Where a record stands at the gate, for servers of other rooms; no access check: show what its reader may know. */
export async function gateState(ctx: Ctx, subject: RecordRef): Promise<GateState> {
  const { found, state, conditions } = await standingOf(ctx, subject);
  const wanting = conditions.filter(({ isMet }) => !isMet).map(({ planDays }) => planDays);
  return {
    state,
    caseId: found?.id ?? null,
    number: found?.number ?? null,
    conditions: conditions.map(({ id, kind, rule, blocks, isMet, dueOn, value }) => ({
      id,
      kind,
      rule,
      blocks,
      isMet,
      dueOn,
      value,
    })),
    validUntil: found?.validUntil ?? null,
    planDays: Math.max(0, ...wanting),
  };
}

/**
 * Refuses what the gate does not allow: `evaluation.gate.notScreened`, `.blocked`, `.conditionOpen`,
 * `.letterOfIntentMissing`, all `forbidden`; `params.rule` is the question that is the reason (`SC03`, or empty) and
 * `params.rulePath` the page of its words below the language.
 */
export async function requireGate(ctx: Ctx, subject: RecordRef, purpose: Purpose): Promise<void> {
  const refusal = refusalOf(await standingOf(ctx, subject), purpose);
  if (refusal) throw gateError(refusal);
}
