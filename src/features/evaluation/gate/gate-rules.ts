import { AppError } from '../../../shared/app-error.ts';
import type { Refusal, ThreadGate } from '../../conversations/public.ts';
import { refusalByConditions, type GateRefusal } from './rules.ts';
import { screeningData } from './screening-data.ts';
import type { StoredCase, StoredCondition } from './stored-case.ts';
import type { CaseState, Purpose } from './vocabulary.ts';

/** Where the words of a rule stand, below the language. */
export const rulePathOf = (rule: string | null) => (rule === null ? '/gate/rules' : `/gate/rules/${rule}`);

/** The state that holds today: what has run out counts as open although the daily work has not seen it yet. */
export function stateToday(
  one: Pick<StoredCase, 'state' | 'validUntil'>,
  conditions: readonly StoredCondition[],
  today: string,
): CaseState {
  if (one.state === 'clear' && one.validUntil !== null && one.validUntil < today) return 'open';
  const isDue = ({ isMet, dueOn }: StoredCondition) => !isMet && dueOn !== null && dueOn < today;
  return one.state === 'conditional' && conditions.some(isDue) ? 'open' : one.state;
}

/** Why a purpose is refused; undefined when the gate allows it. */
export function refusalOf(
  standing: { state: 'none' | CaseState; conditions: readonly StoredCondition[] },
  purpose: Purpose,
): GateRefusal | undefined {
  const { state, conditions } = standing;
  if (state === 'blocked') return { code: 'blocked', rule: null };
  const byCondition = refusalByConditions(conditions, purpose);
  if (state === 'clear' || state === 'conditional') return byCondition;
  return byCondition ?? { code: 'notScreened', rule: null };
}

export function gateError({ code, rule }: GateRefusal): AppError {
  const params = { rule: rule ?? '', rulePath: rulePathOf(rule) };
  return new AppError('forbidden', `evaluation.gate.${code}`, { params });
}

function refusalShown(refusal: GateRefusal | undefined): Refusal | null {
  if (!refusal) return null;
  const { code, rule } = refusal;
  return {
    code: `evaluation.gate.${code}`,
    ...(rule === null ? {} : { params: { rule } }),
    rulePath: rulePathOf(rule),
  };
}

type Standing = {
  state: CaseState;
  occasion: StoredCase['occasion'];
  conditions: readonly StoredCondition[];
  /** Conditions of the record this one builds on. */
  inherited: readonly StoredCondition[];
  isBlockPending: boolean;
};

/** What may be written and sent in the threads of a record. */
export function threadGateOf(standing: Standing): ThreadGate {
  const { state, occasion, conditions, inherited, isBlockPending } = standing;
  const isDecided = state === 'clear' || state === 'conditional' || state === 'blocked';
  const holding = isDecided ? conditions : [...conditions, ...inherited];
  const writing = refusalByConditions(holding, 'negotiate');
  if (isDecided) {
    const of = (purpose: Purpose) => refusalShown(refusalOf({ state, conditions }, purpose));
    return { writing: of('negotiate'), files: of('files') };
  }
  const { stops } = screeningData.whileOpen[occasion];
  const notScreened: GateRefusal = { code: 'notScreened', rule: null };
  const rests = (what: 'writing' | 'files') => isBlockPending || stops.includes(what);
  return {
    writing: refusalShown(writing ?? (rests('writing') ? notScreened : undefined)),
    files: refusalShown(refusalByConditions(holding, 'files') ?? (rests('files') ? notScreened : undefined)),
  };
}
