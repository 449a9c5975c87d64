import { AppError, type FieldError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requireGate } from '../../evaluation/public.ts';
import { agreementStanding } from '../agreements/standing-views.ts';
import { refuseTelling } from './check-words.ts';
import { dayIn } from './calendar-rules.ts';
import type { interestEndpoints } from './contract.ts';
import type { InterestCondition } from './life-cycle.ts';
import { requireScreened } from './screening.ts';
import { isIntroduced, refOfInterest, type StoredInterest } from './stored.ts';
import { declineReasons, failReasons } from './vocabulary.ts';

export type StepInput = ParsedInputOf<typeof interestEndpoints.step>;
type Check = (ctx: Ctx, interest: StoredInterest, input: StepInput) => Promise<void> | void;

const refuse = (name: string, ...paths: string[]): AppError => {
  const code = `cooperation.interest.${name}`;
  return new AppError('invalid', code, { fields: paths.map((path): FieldError => ({ path, code })) });
};

/** How each condition of the table is checked; what does not hold is refused with its reason. */
const checks: Record<InterestCondition, Check> = {
  async reasonCodeGiven(ctx, interest, { step, reasonCode, reasonText }) {
    const known: readonly string[] = step === 'decline' ? declineReasons : failReasons;
    if (!reasonCode || !known.includes(reasonCode)) throw refuse('reasonNeeded', 'reasonCode');
    if (reasonCode === 'other' && reasonText === '') throw refuse('reasonTextNeeded', 'reasonText');
    if (isIntroduced(interest) || reasonText === '') return;
    const isHidden = interest.receiver_is_anonymous;
    await refuseTelling(ctx, { reasonText }, isHidden ? interest.receiver_organisation_id : null);
  },
  senderScreened: (ctx, interest) => requireScreened(ctx, interest),
  async ndaSigned(ctx, { id }) {
    const { signed } = await agreementStanding(ctx, { kind: 'interest', id });
    if (!signed.some(({ kind }) => kind === 'nda')) {
      throw new AppError('conflict', 'cooperation.interest.ndaMissing');
    }
  },
  gateAllowsNegotiation: (ctx, { id }) => requireGate(ctx, refOfInterest(id), 'negotiate'),
  gateAllowsSigning: (ctx, { id }) => requireGate(ctx, refOfInterest(id), 'sign'),
  agreementGiven(ctx, interest, { agreementKind, agreedOn, countries }) {
    const missing = [
      ...(agreementKind ? [] : ['agreementKind']),
      ...(agreedOn ? [] : ['agreedOn']),
      ...(countries.length > 0 ? [] : ['countries']),
    ];
    if (missing.length > 0) throw refuse('agreementIncomplete', ...missing);
    const [first, last] = [dayIn(interest.sent_at, 'UTC'), dayIn(ctx.clock(), 'Pacific/Kiritimati')];
    if (agreedOn && (agreedOn < first || agreedOn > last)) throw refuse('dayNotPossible', 'agreedOn');
  },
  twelveMonthsPassed(ctx, { report_due_on: day }) {
    if (day !== null && dayIn(ctx.clock(), 'UTC') >= day) return;
    throw new AppError('conflict', 'cooperation.interest.tooEarlyToReport', { params: { day: day ?? '—' } });
  },
  outcomeGiven(_ctx, _interest, { outcomeKind, valueBand }) {
    const missing = [...(outcomeKind ? [] : ['outcomeKind']), ...(valueBand ? [] : ['valueBand'])];
    if (missing.length > 0) throw refuse('outcomeIncomplete', ...missing);
  },
};

/** Refuses with the first condition that does not hold. */
export async function requireConditions(
  ctx: Ctx,
  conditions: readonly InterestCondition[],
  interest: StoredInterest,
  input: StepInput,
): Promise<void> {
  for (const condition of conditions) await checks[condition](ctx, interest, input);
}
