import { sql } from 'kysely';
import type { Ctx } from '../../platform/db/context.ts';
import { newId } from '../../shared/ids.ts';
import { actAs, buildOrganisation, buildPerson, type BuiltPerson } from '../accounts/testing.ts';
import { buildCast, buildListing, type Cast } from '../catalogue/testing.ts';
import type { ListingKind } from '../catalogue/listings/vocabulary.ts';
import { caseIdOf, clearCase as letThrough } from '../evaluation/testing.ts';
import { refOfInterest } from './interests/stored.ts';
import { sendInterest } from './interests/send-service.ts';
import { takeInterestStep } from './interests/step-service.ts';
import { interestEndpoints } from './interests/contract.ts';
import type { InterestState, InterestStep } from './interests/vocabulary.ts';

export type InterestCast = {
  cast: Cast;
  /** The sending side, of the Chinese bank. */
  senderOrganisationId: string;
  sender: BuiltPerson;
  senderBroker: BuiltPerson;
  /** The receiving side: `cast.ownerId`, of the Russian bank. */
  receiver: BuiltPerson;
  receiverBroker: BuiltPerson;
};

/** People of both banks with a broker each; names nobody else has, to look for leaks. */
export async function buildInterestCast(system: Ctx): Promise<InterestCast> {
  const cast = await buildCast(system);
  const senderOrganisationId = await buildOrganisation(system, {
    country: 'CN',
    region: 'CN-HL',
    names: { zh: '佳木斯鹤舞焊接设备厂', ru: 'Цзямусы Хэу', en: 'Jiamusi Hewu Welders' },
  });
  const sender = await buildPerson(system, {
    memberOf: [senderOrganisationId],
    name: { latin: { family: 'Zhongqiuyue', given: 'Sender' } },
  });
  const senderBroker = await buildPerson(system, { roles: ['broker'], listedPublicly: true });
  return {
    cast,
    senderOrganisationId,
    sender,
    senderBroker,
    receiver: cast.owner,
    receiverBroker: cast.broker,
  };
}

export const interestForm = {
  who: '我们生产低温钢焊接设备，有一百二十名员工。',
  unclear: '焊丝的供货条件尚不清楚。',
  offer: '我们提供试验场地和样件。',
  endUse: '用于港口起重机的焊接。',
};

const straight: readonly InterestStep[] = ['acknowledge', 'introduce', 'negotiate', 'agree'];
const ways: Record<InterestState, readonly InterestStep[]> = {
  sent: [],
  acknowledged: ['acknowledge'],
  declined: ['acknowledge', 'decline'],
  introduced: straight.slice(0, 2),
  nda_signed: [...straight.slice(0, 2), 'signNda'],
  negotiating: straight.slice(0, 3),
  agreed: straight,
  failed: [...straight.slice(0, 3), 'fail'],
  reported: [...straight, 'report'],
};

export type BuiltInterest = InterestCast & {
  id: string;
  number: string;
  listing: { kind: ListingKind; id: string };
};

/**
 * An interest in a state, brought there by the steps people take; the case of the screening is decided as clear, an
 * agreement on secrecy and the twelve months before a report are put on record as if they had been.
 */
export async function buildInterest(
  system: Ctx,
  wish: {
    state?: InterestState;
    cast?: InterestCast;
    kind?: ListingKind;
    /** An open listing of the receiver; a new offer unless given. */
    listingId?: string;
    isAnonymous?: boolean;
    hasSenderBroker?: boolean;
  } = {},
): Promise<BuiltInterest> {
  const people = wish.cast ?? (await buildInterestCast(system));
  const { kind = 'offer', state = 'sent', hasSenderBroker = true } = wish;
  const listingId = wish.listingId ?? (await buildListing(people.cast, kind)).id;
  const { id, number } = await sendInterest(people.sender.ctx, {
    ...interestEndpoints.send.input.parse({
      kind,
      id: listingId,
      organisationId: people.senderOrganisationId,
      cooperationTypes: [kind === 'offer' ? 'licence' : 'jointRnd'],
      ...interestForm,
      language: 'zh',
    }),
    isAnonymous: wish.isAnonymous ?? false,
    brokerId: hasSenderBroker ? people.senderBroker.personId : undefined,
  });
  for (const step of ways[state]) await walk(system, people, id, step, hasSenderBroker);
  return { ...people, id, number, listing: { kind, id: listingId } };
}

/** Takes a step by everybody whose step it is. */
async function walk(
  system: Ctx,
  { sender, senderBroker, receiver, receiverBroker }: InterestCast,
  id: string,
  step: InterestStep,
  hasSenderBroker: boolean,
): Promise<void> {
  if (step === 'introduce') await clearCase(system, id);
  if (step === 'signNda') await putSignedNda(system, id);
  if (step === 'report') {
    await sql`update cooperation_interest set report_due_on = ${today(system)} where id = ${id}`.execute(
      system.db,
    );
  }
  const actors: Record<InterestStep, readonly BuiltPerson[]> = {
    acknowledge: [receiverBroker],
    decline: [receiver],
    introduce: [receiver, receiverBroker, hasSenderBroker ? senderBroker : sender],
    signNda: [sender],
    negotiate: [sender, receiver],
    agree: [receiverBroker],
    fail: [receiverBroker],
    report: [receiver],
  };
  for (const { personId } of actors[step]) {
    const ctx = await actAs(system, personId);
    const input = interestEndpoints.step.input.parse({ id, step, ...besides(ctx, step) });
    const { waitsFor } = await takeInterestStep(ctx, input).catch(async (error: unknown) => {
      // An anonymous owner is agreed to by the sender himself.
      if (personId !== senderBroker.personId || step !== 'introduce') throw error;
      return takeInterestStep(await actAs(system, sender.personId), input);
    });
    if (waitsFor.length === 0) return;
  }
}

function besides(ctx: Ctx, step: InterestStep): Record<string, unknown> {
  if (step === 'decline') return { reasonCode: 'tooEarly', reasonText: 'Через год мы будем готовы.' };
  if (step === 'fail') return { reasonCode: 'price' };
  if (step === 'report') return { outcomeKind: 'inUse', valueBand: 'to250k', jobs: 12 };
  return step === 'agree' ? { agreementKind: 'licence', agreedOn: today(ctx), countries: ['CN', 'RU'] } : {};
}

const today = (ctx: Ctx) => ctx.clock().toISOString().slice(0, 10);

/** Decides the screening of an interest as clear, as an officer does. */
export async function clearCase(system: Ctx, interestId: string): Promise<void> {
  const officer = await buildPerson(system, { roles: ['compliance_officer'] });
  await letThrough(officer.ctx, await caseIdOf(system, refOfInterest(interestId)));
}

/** A signed agreement on secrecy between the sides of an interest. */
export async function putSignedNda(system: Ctx, interestId: string): Promise<void> {
  await sql`insert into cooperation_agreement (id, number, subject_kind, subject_id, kind, template_version, state,
      title_zh, title_ru, variables, authentic, frozen_text, signed_on, created_by, created_at, updated_at)
    values (${newId()}, ${`AG-TEST-${newId()}`}, 'interest', ${interestId}, 'nda', 'test', 'signed', '保密协议',
      'Соглашение о неразглашении', '{}', 'both', '[]', ${today(system)}, ${newId()}, now(), now())`.execute(
    system.db,
  );
}
