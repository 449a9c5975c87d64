import type { Ctx } from '../../platform/db/context.ts';
import { addDays, dayOf } from '../../shared/day.ts';
import { demoPersonId } from '../accounts/public.ts';
import { recordPastTalk } from '../conversations/public.ts';
import { holdThreads, recordClearCase } from '../evaluation/public.ts';
import type { DemoInterest } from './demo-shapes.ts';
import { asOf, ownerOf, type DemoWorld } from './demo-world.ts';
import { calendarOf } from './interests/calendars.ts';
import { clockOf } from './interests/clock-rules.ts';
import { interestEndpoints } from './interests/contract.ts';
import { titlesToFind, wordsToFind } from './interests/find-words.ts';
import { participantsOf } from './interests/interest-people.ts';
import { transitionsFor } from './interests/life-cycle.ts';
import { caseSubjectOf, screenInterest } from './interests/screening.ts';
import { draftOf } from './interests/send-service.ts';
import { changesOf, nameBoth } from './interests/step-service.ts';
import {
  changeInterest,
  insertInterest,
  insertLogEntry,
  moveInterest,
  takeInterestNumber,
} from './interests/store.ts';
import {
  brokersOf,
  isIntroduced,
  refOfInterest,
  refOfListing,
  type StoredInterest,
} from './interests/stored.ts';
import { findInterest } from './interests/views.ts';
import type { InterestSide } from './interests/vocabulary.ts';
import { insertStep, putConfirmation } from './steps/store.ts';

const hourMs = 3_600_000;

/** Writes an interest with all that happened since it was sent; undefined where its listing or sender is not there. */
export async function loadDemoInterest(
  ctx: Ctx,
  world: DemoWorld,
  demo: DemoInterest,
): Promise<string | undefined> {
  const id = await send(ctx, world, demo);
  if (id === undefined) return undefined;
  for (const taken of demo.steps) await takeStep(ctx, world, id, taken);
  if (demo.log && demo.broker !== null) {
    const { daysAgo, dueInDays, ...said } = demo.log;
    const happenedAt = world.daysAgo(daysAgo);
    await insertLogEntry(asOf(ctx, happenedAt), id, {
      ...said,
      ...{ side: 'sender', happenedAt, language: demo.language },
      dueOn: addDays(dayOf(ctx.clock()), dueInDays),
      writtenBy: demoPersonId(demo.broker),
    });
  }
  await settle(ctx, world, id, demo);
  return id;
}

async function send(ctx: Ctx, world: DemoWorld, demo: DemoInterest): Promise<string | undefined> {
  const listing = world.listings.get(demo.listing);
  const organisation = world.organisations.get(demo.sender);
  if (!listing?.isOpen || !organisation) return undefined;
  const personId = ownerOf(demo.sender);
  const input = interestEndpoints.send.input.parse({
    kind: listing.kind,
    id: listing.id,
    organisationId: organisation.id,
    cooperationTypes: demo.cooperationTypes,
    ...{ who: demo.who, unclear: demo.unclear, offer: demo.offer, endUse: demo.endUse },
    language: demo.language,
    ...(demo.broker !== null && { brokerId: demoPersonId(demo.broker) }),
  });
  const draft = await draftOf(
    ctx,
    { ...input, isAnonymous: demo.isAnonymous },
    { personId, listing, organisation },
  );
  const calendar = calendarOf(draft.calendar);
  const clockFrom = (sentAt: Date) => clockOf('sent', sentAt, calendar, draft.time_zone);
  const sentAt =
    demo.sentDaysAgo === null
      ? earliestNotOverdue(ctx.clock(), (at) => clockFrom(at)?.dueAt)
      : world.daysAgo(demo.sentDaysAgo);
  const then = asOf(ctx, sentAt);
  const number = await takeInterestNumber(then);
  const words = wordsToFind(number, listing.number, demo.who, demo.offer, demo.unclear, demo.endUse);
  const clock = clockFrom(sentAt);
  const found = { number, words_of_both: `${words}\n${titlesToFind(listing.titles)}` };
  const id = await insertInterest(then, { ...draft, ...found }, clock);
  if (id === undefined) return undefined;
  const step = { step: 'send', from: null, to: 'sent', side: 'sender' };
  await insertStep(then, { kind: 'interest', id }, step, personId);
  return id;
}

/** The earliest hour at which it could have been sent and still have until tomorrow. */
function earliestNotOverdue(now: Date, dueFrom: (sentAt: Date) => Date | undefined): Date {
  let sentAt = now;
  for (let hours = 1; hours < 24 * 21; hours += 1) {
    const earlier = new Date(now.getTime() - hours * hourMs);
    const dueAt = dueFrom(earlier);
    if (!dueAt || dueAt.getTime() - now.getTime() < 24 * hourMs) break;
    sentAt = earlier;
  }
  return sentAt;
}

/** Whose step it was. */
function personOf(interest: StoredInterest, side: InterestSide): string {
  const people = {
    sender: interest.sender_person_id,
    receiver: interest.receiver_person_id,
    senderBroker: interest.sender_broker_id,
    receiverBroker: interest.receiver_broker_id,
    system: null,
  };
  return people[side] ?? interest.receiver_person_id;
}

async function takeStep(
  ctx: Ctx,
  world: DemoWorld,
  id: string,
  taken: DemoInterest['steps'][number],
): Promise<void> {
  const interest = await findInterest(ctx, id);
  const transition =
    interest &&
    transitionsFor(brokersOf(interest)).find(
      ({ from, step }) => from === interest.state && step === taken.step,
    );
  if (!transition) throw new Error(`The demonstration cannot take ${taken.step}.`);
  const then = asOf(ctx, world.daysAgo(taken.daysAgo));
  const { step, from, to, by } = transition;
  const last = by.at(-1) ?? 'receiver';
  for (const side of transition.needsAll ? by : []) {
    const given = { what: step, side, ofRevision: interest.revision, personId: personOf(interest, side) };
    await putConfirmation(then, { kind: 'interest', id }, given);
  }
  const { reasonCode, reasonText = null, reasonLanguage = null } = taken;
  const reason =
    reasonCode === undefined ? undefined : { code: reasonCode, text: reasonText, language: reasonLanguage };
  const told = { step, from, to, side: last, reason };
  const at = await insertStep(then, { kind: 'interest', id }, told, personOf(interest, last));
  const clock = clockOf(to, at, calendarOf(interest.calendar), interest.time_zone);
  const agreedOn = step === 'agree' ? dayOf(at) : undefined;
  const { agreementKind, countries } = taken;
  const facts = {
    agreementKind,
    agreedOn,
    countries,
    outcomeKind: undefined,
    valueBand: undefined,
    jobs: undefined,
  };
  await moveInterest(then, interest, to, at, clock, changesOf(step, interest, at, facts));
  if (step === 'introduce') await nameBoth(ctx, interest);
}

/** Screening, talk and reminders as they stand today. */
async function settle(ctx: Ctx, world: DemoWorld, id: string, demo: DemoInterest): Promise<void> {
  const interest = await findInterest(ctx, id);
  if (!interest) return;
  const { acknowledged_at: acknowledgedAt, remind_at: remindAt } = interest;
  // The reminder was written when it was due, not by whoever loads this.
  if (remindAt !== null && remindAt <= ctx.clock()) await changeInterest(ctx, id, { reminded_at: remindAt });
  if (isIntroduced(interest) && acknowledgedAt && world.officer) {
    await recordClearCase(ctx, await caseSubjectOf(ctx, interest), {
      openedAt: acknowledgedAt,
      decidedAt: new Date(acknowledgedAt.getTime() + 48 * hourMs),
      officer: world.officer,
    });
  } else if (interest.state === 'acknowledged') {
    await screenInterest(ctx, interest);
  } else {
    await holdThreads(ctx, refOfInterest(id), refOfListing(interest));
  }
  const language = interest.listing_language;
  await recordPastTalk(
    ctx,
    {
      subject: refOfInterest(id),
      title: interest.listing_titles[language] ?? interest.listing_number,
      titleLanguage: language,
      participants: await participantsOf(ctx, interest),
    },
    {
      openedAt: interest.sent_at,
      messages: demo.messages.map(({ by, daysAgo, text, language: written, translations }) => ({
        personId: personOf(interest, by),
        at: world.daysAgo(daysAgo),
        ...{ text, language: written },
        translations: translationsOf(translations),
      })),
    },
  );
}

export function translationsOf(texts: DemoInterest['messages'][number]['translations']) {
  return (['zh', 'ru', 'en'] as const).flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [{ language, text }];
  });
}
