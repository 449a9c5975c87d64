import { formatRecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { threadBriefs } from '../../conversations/public.ts';
import { gateState } from '../../evaluation/public.ts';
import type { TranslationTools } from '../../translation/public.ts';
import type { InterestSide } from '../access.ts';
import { stepsFrom } from '../steps/rules.ts';
import { sidesAgreed, stepsOf } from '../steps/views.ts';
import type { Standing } from './access.ts';
import { dayIn, knowledgeOf } from './calendar-rules.ts';
import { calendarOf } from './calendars.ts';
import { interestWords } from '../messages/interest-words.ts';
import { openInterestStates, transitionsFor } from './life-cycle.ts';
import type { InterestPage, LogEntry } from './page-contract.ts';
import { titleOf } from './present-row.ts';
import { knowsPeople, presentSide } from './present-side.ts';
import { translated } from './present-words.ts';
import { brokersOf, isIntroduced, refOfInterest, type StoredInterest } from './stored.ts';
import type { InterestAgreementKind, OutcomeKind, ValueBand } from './vocabulary.ts';
import { logOf, type StoredLogEntry } from './views.ts';

type Tools = TranslationTools;

/** The page of an interest for somebody who stands to it; not to be called inside a transaction. */
export async function presentPage(
  ctx: Ctx,
  tools: Tools,
  interest: StoredInterest,
  standing: Standing,
): Promise<InterestPage> {
  const ref = refOfInterest(interest.id);
  const { language } = interest;
  const say = (text: string) => translated(ctx, tools, text, language);
  const [sender, receiver, who, unclear, offer, endUse, threads] = await Promise.all([
    presentSide(ctx, interest, standing, 'sender'),
    presentSide(ctx, interest, standing, 'receiver'),
    say(interest.who),
    say(interest.unclear),
    say(interest.offer),
    say(interest.end_use),
    threadBriefs(ctx, [ref]),
  ]);
  const thread = threads.get(formatRecordRef(ref))?.[0];
  return {
    ...factsOf(interest, standing),
    listing: {
      kind: interest.listing_kind,
      id: interest.listing_id,
      number: interest.listing_number,
      title: titleOf(interest, ctx),
    },
    sender,
    receiver,
    form: {
      who,
      cooperationTypes: interest.cooperation_types,
      unclear: interest.unclear === '' ? null : unclear,
      offer,
      endUse,
    },
    clock: clockOf(ctx, interest),
    ...(await stepsFor(ctx, interest, standing)),
    gate: await presentGate(ctx, interest),
    history: await historyOf(ctx, tools, interest, standing),
    log: standing.side === 'staff' ? [] : await presentLog(ctx, await logOf(ctx, interest.id, standing.side)),
    threadId: thread?.threadId ?? null,
    unread: thread?.unread ?? 0,
  };
}

function factsOf(interest: StoredInterest, standing: Standing) {
  const isOpen = openInterestStates.includes(interest.state);
  return {
    id: interest.id,
    number: interest.number,
    state: interest.state,
    stateSince: interest.state_since.toISOString(),
    revision: interest.revision,
    sentAt: interest.sent_at.toISOString(),
    side: standing.side,
    isBroker: standing.isBroker,
    isIntroduced: isIntroduced(interest),
    answerWorkingDays: interest.answer_working_days,
    agreement:
      interest.agreement_kind === null || interest.agreed_on === null
        ? null
        : {
            kind: interest.agreement_kind as InterestAgreementKind,
            on: interest.agreed_on,
            countries: interest.agreement_countries,
            reportDueOn: interest.report_due_on,
          },
    outcome:
      interest.outcome_kind === null
        ? null
        : {
            kind: interest.outcome_kind as OutcomeKind,
            valueBand: (interest.outcome_value_band ?? 'undisclosed') as ValueBand,
            jobs: interest.outcome_jobs,
          },
    mayLog: standing.side !== 'staff',
    mayChooseBroker: isOpen && (standing.side === 'staff' || standing.sides.includes('sender')),
  };
}

function clockOf(ctx: Ctx, interest: StoredInterest): InterestPage['clock'] {
  const { due_at: dueAt, remind_at: remindAt, time_zone: timeZone, state_since: since } = interest;
  if (!dueAt || !remindAt) return null;
  const days = [dayIn(since, timeZone), dayIn(dueAt, timeZone)] as const;
  return {
    dueAt: dueAt.toISOString(),
    remindAt: remindAt.toISOString(),
    timeZone,
    calendar: interest.calendar,
    isOverdue: dueAt < ctx.clock(),
    escalatedAt: interest.escalated_at?.toISOString() ?? null,
    known: knowledgeOf(calendarOf(interest.calendar), ...days),
  };
}

/** What the reader may do, and what waits for the agreement of others. */
async function stepsFor(
  ctx: Ctx,
  interest: StoredInterest,
  { sides }: Standing,
): Promise<Pick<InterestPage, 'steps' | 'pending'>> {
  const table = transitionsFor(brokersOf(interest));
  const twoSided = table.find(({ from, needsAll }) => from === interest.state && needsAll);
  const agreed: InterestSide[] = [];
  if (twoSided) {
    const given = await sidesAgreed(
      ctx,
      { kind: 'interest', id: interest.id },
      twoSided.step,
      interest.revision,
    );
    agreed.push(...given.map(({ side }) => side as InterestSide));
  }
  const open = stepsFrom(table, interest.state, sides).filter(
    (one) => !one.needsAll || one.by.some((side) => sides.includes(side) && !agreed.includes(side)),
  );
  return {
    steps: open.map(({ step, to }) => ({ step, to })),
    pending:
      twoSided && agreed.length > 0
        ? { step: twoSided.step, agreed, waitsFor: twoSided.by.filter((side) => !agreed.includes(side)) }
        : null,
  };
}

async function presentGate(ctx: Ctx, interest: StoredInterest): Promise<InterestPage['gate']> {
  const { state, number, conditions, planDays } = await gateState(ctx, refOfInterest(interest.id));
  return {
    state,
    caseNumber: number,
    openConditions: conditions
      .filter(({ isMet }) => !isMet)
      .map(({ kind, rule, dueOn }) => ({ kind, rule, dueOn })),
    planDays,
  };
}

function sideOfStep(side: string): 'sender' | 'receiver' | undefined {
  if (side === 'sender' || side === 'senderBroker') return 'sender';
  return side === 'receiver' || side === 'receiverBroker' ? 'receiver' : undefined;
}

async function historyOf(
  ctx: Ctx,
  tools: Tools,
  interest: StoredInterest,
  standing: Standing,
): Promise<InterestPage['history']> {
  const steps = await stepsOf(ctx, { kind: 'interest', id: interest.id });
  const people = [...new Set(steps.flatMap(({ personId }) => personId ?? []))];
  const names = await personNamesOf(ctx, people);
  const words = interestWords[ctx.language];
  return Promise.all(
    steps.map(async (one) => {
      const side = sideOfStep(one.side);
      const isNamed = side !== undefined && knowsPeople(interest, standing, side);
      const polite = one.step === 'decline' ? words.declineTexts : words.failTexts;
      return {
        step: one.step as InterestPage['history'][number]['step'],
        to: one.to as InterestPage['state'],
        side: one.side as InterestSide,
        name: isNamed && one.personId !== null ? (names.get(one.personId) ?? null) : null,
        at: one.at.toISOString(),
        reasonCode: one.reasonCode,
        reasonWords:
          one.reasonCode === null ? null : ((polite as Record<string, string>)[one.reasonCode] ?? null),
        reasonText:
          one.reasonText && one.reasonLanguage
            ? await translated(ctx, tools, one.reasonText, one.reasonLanguage as Ctx['language'])
            : null,
      };
    }),
  );
}

/** Lines of the log; a colleague's in his own language. */
export async function presentLog(ctx: Ctx, entries: readonly StoredLogEntry[]): Promise<LogEntry[]> {
  const names = await personNamesOf(ctx, [...new Set(entries.map(({ writtenBy }) => writtenBy))]);
  return entries.map(({ id, at, parties, said, nextStep, dueOn, language, writtenBy }) => ({
    id,
    at: at.toISOString(),
    parties,
    said: { text: said, language },
    nextStep,
    dueOn,
    writtenBy: names.get(writtenBy) ?? '',
  }));
}
