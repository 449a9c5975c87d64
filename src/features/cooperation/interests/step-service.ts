import { AppError } from '../../../shared/app-error.ts';
import { addMonths } from '../../../shared/day.ts';
import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding } from '../../accounts/public.ts';
import { closeThread, setParticipants } from '../../conversations/public.ts';
import { personIdOf, type InterestSide } from '../access.ts';
import { decideStep } from '../steps/rules.ts';
import { appendStep, putConfirmation } from '../steps/store.ts';
import { sidesAgreed } from '../steps/views.ts';
import { requireStanding } from './access.ts';
import { calendarOf } from './calendars.ts';
import { clockOf, workingDaysBetween } from './clock-rules.ts';
import type { interestEndpoints } from './contract.ts';
import { wordsToFind } from './find-words.ts';
import { participantsOf } from './interest-people.ts';
import { reportAfterMonths, talkEndsIn, transitionsFor, type InterestTransition } from './life-cycle.ts';
import { screenInterest } from './screening.ts';
import { requireConditions, type StepInput } from './step-conditions.ts';
import { addWords, moveInterest, type InterestChange } from './store.ts';
import { brokersOf, refOfInterest, type StoredInterest } from './stored.ts';
import { tellStep } from './tell-people.ts';
import { findInterest } from './views.ts';
import type { InterestStep } from './vocabulary.ts';

type Output = OutputOf<typeof interestEndpoints.step>;

/**
 * Takes a step, or agrees to one that waits for others. Errors: `cooperation.step.*`, `cooperation.interest.*`, and what
 * the gate refuses (`evaluation.gate.*`, with its rule).
 */
export async function takeInterestStep(ctx: Ctx, input: StepInput): Promise<Output> {
  const personId = personIdOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    const found = await findInterest(tx, input.id, { forChange: true });
    const { sides } = requireStanding(found, tx.actor);
    const interest = found as StoredInterest;
    if (input.revision !== undefined && input.revision !== interest.revision) {
      throw new AppError('conflict', 'cooperation.interest.movedMeanwhile');
    }
    const { step } = input;
    const given = await sidesAgreed(tx, subjectOf(interest), step, interest.revision);
    const verdict = decideStep(transitionsFor(brokersOf(interest)), {
      state: interest.state,
      step,
      sides,
      agreed: given.map(({ side }) => side as InterestSide),
    });
    if (verdict.kind === 'refused') {
      throw new AppError(verdict.code.endsWith('notYourSide') ? 'forbidden' : 'conflict', verdict.code);
    }
    await requireConditions(tx, verdict.transition.conditions, interest, input);
    const { transition, side } = verdict;
    if (transition.needsAll) {
      const confirmation = { what: step, side, ofRevision: interest.revision, personId };
      await putConfirmation(tx, subjectOf(interest), confirmation);
    }
    if (verdict.kind === 'agreed') {
      await tellStep(tx, interest, 'agreed', 'agreedOnce');
      return { state: interest.state, waitsFor: verdict.waitsFor as InterestSide[] };
    }
    await move(tx, interest, transition, side, input);
    return { state: transition.to, waitsFor: [] };
  });
}

const subjectOf = ({ id }: StoredInterest) => ({ kind: 'interest' as const, id });

async function move(
  ctx: Ctx,
  interest: StoredInterest,
  { step, from, to }: InterestTransition,
  side: string,
  input: StepInput,
): Promise<void> {
  const reason =
    input.reasonCode === undefined
      ? undefined
      : { code: input.reasonCode, text: input.reasonText || null, language: ctx.language };
  const at = await appendStep(ctx, subjectOf(interest), { step, from, to, side, reason });
  const clock = clockOf(to, at, calendarOf(interest.calendar), interest.time_zone);
  await moveInterest(ctx, interest, to, at, clock, changesOf(step, interest, at, input));
  const moved = await findInterest(ctx, interest.id);
  if (!moved) return;
  if (step === 'acknowledge') await screenInterest(ctx, moved);
  if (step === 'introduce') await introduce(ctx, moved);
  await tellStep(ctx, moved, step, step);
  if (talkEndsIn.includes(to)) await closeThread(ctx, refOfInterest(interest.id));
}

type StepFacts = Pick<
  StepInput,
  'agreementKind' | 'agreedOn' | 'countries' | 'outcomeKind' | 'valueBand' | 'jobs'
>;

/** What is kept of a step besides the state. */
export function changesOf(
  step: InterestStep,
  interest: StoredInterest,
  at: Date,
  { agreementKind, agreedOn, countries, outcomeKind, valueBand, jobs }: StepFacts,
): InterestChange {
  if (step === 'acknowledge') {
    const calendar = calendarOf(interest.calendar);
    const { days } = workingDaysBetween(interest.sent_at, at, calendar, interest.time_zone);
    return { acknowledged_at: at, answer_working_days: days };
  }
  if (step === 'introduce') return { introduced_at: at };
  if (step === 'agree' && agreedOn) {
    return {
      agreement_kind: agreementKind ?? null,
      agreed_on: agreedOn,
      agreement_countries: [...new Set(countries)],
      report_due_on: addMonths(agreedOn, reportAfterMonths),
    };
  }
  if (step !== 'report') return {};
  return {
    outcome_kind: outcomeKind ?? null,
    outcome_value_band: valueBand ?? null,
    outcome_jobs: jobs ?? null,
  };
}

/** From now on both sides know each other: in the talk, and when they look for the other's name. */
async function introduce(ctx: Ctx, interest: StoredInterest): Promise<void> {
  await setParticipants(ctx, refOfInterest(interest.id), await participantsOf(ctx, interest));
  await nameBoth(ctx, interest);
}

/** Either side finds it by the names of both. */
export async function nameBoth(ctx: Ctx, interest: StoredInterest): Promise<void> {
  const ids = [interest.sender_organisation_id, interest.receiver_organisation_id ?? []].flat();
  const names = await namesForFinding(ctx, ids);
  await addWords(ctx, interest.id, 'words_of_both', wordsToFind(...[...names.values()].flat()));
}
