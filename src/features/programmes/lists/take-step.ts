import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { decideStep, type Transition } from '../../cooperation/public.ts';
import type { openStepShape } from './contract.ts';
import type { z } from 'zod';
import type { ListSide } from './life-cycle.ts';
import { appendStep, putAgreement, type Subject } from './step-store.ts';
import type { Agreement } from './step-views.ts';

type Table<State extends string, Step extends string, Condition extends string> = readonly Transition<
  State,
  Step,
  ListSide,
  Condition
>[];

/** What is missing for each condition a step names: params of the sentence that says what to do. */
export type Missing<Condition extends string> = Partial<Record<Condition, Record<string, string | number>>>;

export type StepWish<State extends string, Step extends string, Condition extends string> = {
  subject: Subject;
  state: State;
  revision: number;
  step: Step;
  sides: readonly ListSide[];
  agreements: readonly Agreement[];
  missing: Missing<Condition>;
  reason?: string | undefined;
};

const refusals = {
  'cooperation.step.notFromHere': ['conflict', 'programmes.lists.refused.notFromHere'],
  'cooperation.step.notYourSide': ['forbidden', 'programmes.lists.refused.notYourSide'],
  'cooperation.step.alreadyAgreed': ['conflict', 'programmes.lists.refused.alreadyAgreed'],
} as const;

/**
 * Takes a step or, where all sides are needed, puts the agreement of one on record. Refuses with the reason as code and
 * the rule it breaks as a parameter: `.refused.*` for state and side, `.missing.*` for conditions. Gives the new state,
 * or null where it waits for the other side.
 */
export async function takeStep<State extends string, Step extends string, Condition extends string>(
  ctx: Ctx,
  table: Table<State, Step, Condition>,
  wish: StepWish<State, Step, Condition>,
): Promise<{ to: State; at: Date } | null> {
  const { subject, state, step, revision } = wish;
  const rule = `${subject.kind}.${step}`;
  const agreed = agreedSides(wish.agreements, subject.id, step, revision);
  const verdict = decideStep(table, { state, step, sides: wish.sides, agreed });
  if (verdict.kind === 'refused') {
    const [kind, code] = refusals[verdict.code];
    throw new AppError(kind, code, { params: { rule, state, step } });
  }
  const { transition } = verdict;
  for (const condition of transition.conditions) {
    const missing = wish.missing[condition];
    if (missing) {
      const params = { rule: `${rule}.${condition}`, state, step, ...missing };
      throw new AppError('conflict', `programmes.lists.missing.${condition}`, { params });
    }
  }
  if (transition.needsAll) {
    await putAgreement(ctx, subject, { step, side: verdict.side, ofRevision: revision });
  }
  if (verdict.kind === 'agreed') return null;
  const { from, to } = transition;
  const at = await appendStep(ctx, subject, { step, from, to, side: verdict.side, reason: wish.reason });
  return { to, at };
}

function agreedSides(
  agreements: readonly Agreement[],
  subjectId: string,
  step: string,
  revision: number,
): ListSide[] {
  return agreements
    .filter((one) => one.subjectId === subjectId && one.step === step && one.ofRevision === revision)
    .map(({ side }) => side as ListSide);
}

/** The steps from a state: who has agreed, whom each waits for, and what is missing. */
export function openSteps<State extends string, Step extends string, Condition extends string>(
  table: Table<State, Step, Condition>,
  wish: Omit<StepWish<State, Step, Condition>, 'step' | 'reason'>,
): z.output<typeof openStepShape>[] {
  return table
    .filter(({ from, by }) => from === wish.state && by.some((side) => side !== 'system'))
    .map((one) => {
      const agreed = agreedSides(wish.agreements, wish.subject.id, one.step, wish.revision);
      const own = one.by.filter((side) => wish.sides.includes(side));
      return {
        step: one.step,
        agreed: one.needsAll ? agreed : [],
        waitsFor: one.needsAll ? one.by.filter((side) => !agreed.includes(side)) : [...one.by],
        missing: one.conditions.filter((condition) => condition !== 'reasonGiven' && wish.missing[condition]),
        mine: own.length > 0 && (!one.needsAll || own.some((side) => !agreed.includes(side))),
      };
    });
}
