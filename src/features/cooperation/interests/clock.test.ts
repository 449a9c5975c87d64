import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { buildPerson } from '../../accounts/testing.ts';
import { buildListing, changeListing } from '../../catalogue/testing.ts';
import { listingChanged } from '../../catalogue/public.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { organisationChanged } from '../../accounts/public.ts';
import { buildInterest } from '../testing-interests.ts';
import { careForInterests } from './clock-work.ts';
import { interestEndpoints } from './contract.ts';
import { useInterestWorld } from './testing-world.ts';

// Monday in Harbin; the people of the tests live in the zone of Shanghai.
const start = '2026-11-16T02:00:00Z';
const world = await useInterestWorld(start);
const { people, call, system, mails, cast } = world;
const { sender, senderBroker, receiver, receiverBroker } = people;

/** The mails written by a run of the care at this moment, as `who: subject`. */
async function careAt(moment: string): Promise<string[]> {
  world.setNow(moment);
  await world.settle();
  mails.length = 0;
  await careForInterests(system);
  await world.settle();
  const names = new Map([
    [sender.email, 'sender'],
    [senderBroker.email, 'senderBroker'],
    [receiver.email, 'receiver'],
    [receiverBroker.email, 'receiverBroker'],
    [cast.moderator.email, 'moderator'],
  ]);
  return mails
    .filter(({ to }) => names.has(to))
    .map(({ to, subject }) => `${names.get(to)}: ${subject.replace(/EI-\d+-\d+/, 'EI')}`)
    .toSorted();
}

async function freshInterest(wish: Parameters<typeof buildInterest>[1] = {}) {
  await sql`delete from cooperation_interest`.execute(system.db);
  world.setNow(start);
  return buildInterest(system, { cast: people, ...wish });
}

describe('the clock of an interest', () => {
  it('reminds the broker on the fourth working day, once', async () => {
    await freshInterest();
    expect(await careAt('2026-11-19T10:00:00Z')).toEqual([]);
    expect(await careAt('2026-11-20T01:00:00Z')).toEqual(['receiverBroker: Interest EI waits for you']);
    expect(await careAt('2026-11-20T05:00:00Z')).toEqual([]);
  });

  it('on the fifth is overdue: it is handed to the other broker, once, and the board shows it first', async () => {
    const { id } = await freshInterest();
    await careAt('2026-11-20T01:00:00Z');
    expect(await careAt('2026-11-23T09:59:00Z')).toEqual([]);
    expect(await careAt('2026-11-23T10:01:00Z')).toEqual([
      'receiverBroker: Interest EI is overdue',
      'senderBroker: Interest EI has not been answered',
    ]);
    expect(await careAt('2026-11-24T10:00:00Z')).toEqual([]);
    const { clock } = await call(interestEndpoints.get, senderBroker.ctx, { id });
    expect(clock).toMatchObject({ isOverdue: true, known: 'announced', calendar: 'RU' });
    expect(clock?.escalatedAt).not.toBeNull();
    world.setNow(start);
    await buildInterest(system, { cast: people });
    world.setNow('2026-11-24T10:00:00Z');
    const board = await call(interestEndpoints.board, receiverBroker.ctx, {});
    expect(board.items.map(({ isOverdue }) => isOverdue)).toEqual([true, true]);
    expect(board.overdue).toBe(2);
  });

  it('is handed to the moderators where there is no other broker; they see it then, and not before', async () => {
    const { id } = await freshInterest({ hasSenderBroker: false });
    const seen = () => call(interestEndpoints.get, cast.moderator.ctx, { id });
    await expect(seen()).rejects.toMatchObject({ code: 'cooperation.interest.notFound' });
    expect(await careAt('2026-11-23T11:00:00Z')).toEqual([
      'moderator: Interest EI has not been answered',
      'receiverBroker: Interest EI is overdue',
    ]);
    expect(await seen()).toMatchObject({ side: 'staff', steps: [] });
    expect((await call(interestEndpoints.board, cast.moderator.ctx, {})).items).toHaveLength(1);
    await call(interestEndpoints.setBroker, cast.moderator.ctx, { id, brokerId: senderBroker.personId });
    expect((await call(interestEndpoints.board, senderBroker.ctx, {})).items).toHaveLength(1);
    await call(interestEndpoints.step, receiverBroker.ctx, { id, step: 'acknowledge' });
    await expect(seen()).rejects.toMatchObject({ code: 'cooperation.interest.notFound' });
  });

  it('asks for the outcome twelve months after the agreement, once', async () => {
    await freshInterest({ state: 'agreed' });
    expect(await careAt('2027-11-15T10:00:00Z')).toEqual([]);
    expect(await careAt('2027-11-16T10:00:00Z')).toEqual([
      'receiver: Interest EI: please report the outcome',
      'receiverBroker: Interest EI: please report the outcome',
      'senderBroker: Interest EI: please report the outcome',
    ]);
    expect(await careAt('2027-11-17T10:00:00Z')).toEqual([]);
  });
});

describe('the answer time of an organisation', () => {
  const answer = () => call(interestEndpoints.answerTime, cast.visitor, { organisationId: cast.ownerId });
  const answered = async (day: string, wish: Parameters<typeof buildInterest>[1] = {}) => {
    world.setNow(start);
    const { id } = await buildInterest(system, { cast: people, ...wish });
    world.setNow(`2026-11-${day}T05:00:00Z`);
    await call(interestEndpoints.step, receiverBroker.ctx, { id, step: 'acknowledge' });
  };

  it('is the median in working days, from three interests on, for everybody to see', async () => {
    await freshInterest();
    await sql`delete from cooperation_interest`.execute(system.db);
    await answered('17');
    await answered('20');
    expect(await answer()).toMatchObject({ workingDays: null, interests: 0, atLeast: 3, promisedDays: 5 });
    await answered('18');
    expect(await answer()).toMatchObject({ workingDays: 2, interests: 3 });
  });

  it('counts what was not answered in time, and hides no slow one', async () => {
    await freshInterest();
    await buildInterest(system, { cast: people });
    await answered('17');
    world.setNow('2026-12-07T05:00:00Z');
    expect(await answer()).toMatchObject({ workingDays: 15, interests: 3 });
  });

  it('tells nothing of interests in anonymous records, by which the owner could be found out', async () => {
    await freshInterest();
    await sql`update cooperation_interest set receiver_is_anonymous = true`.execute(system.db);
    await answered('17');
    await answered('17');
    expect(await answer()).toMatchObject({ workingDays: null });
    const [row] = (await call(interestEndpoints.mine, sender.ctx, { direction: 'sent' })).items;
    const page = await call(interestEndpoints.get, sender.ctx, { id: row?.id ?? '' });
    expect(page.receiver.answerBand).toBe('unknown');
  });
});

describe('an interest follows its record and its people', () => {
  it('to another broker of the record, and back to the owner when there is none', async () => {
    const { id: listingId } = await buildListing(cast, 'offer');
    const { id } = await freshInterest({ listingId });
    const handTo = async (brokerId: string | null) => {
      await changeListing(receiver.ctx, 'offer', listingId, (draft) => ({
        ...draft,
        stewardship: { ...draft.stewardship, brokerId },
      }));
      await tellEvent(system, listingChanged, { listingId, kind: 'offer', state: 'published' });
      await world.settle();
    };
    await handTo(null);
    await expect(call(interestEndpoints.get, receiverBroker.ctx, { id })).rejects.toMatchObject({
      code: 'cooperation.interest.notFound',
    });
    const steps = (await call(interestEndpoints.get, receiver.ctx, { id })).steps.map(({ step }) => step);
    expect(steps).toEqual(['acknowledge']);
    await handTo(receiverBroker.personId);
    expect((await call(interestEndpoints.get, receiverBroker.ctx, { id })).steps).toHaveLength(1);
  });

  it('somebody who joins as an owner takes part in the talk; who leaves does not any more', async () => {
    const { id } = await freshInterest();
    const joined = await buildPerson(system, { memberOf: [people.senderOrganisationId] });
    const told = { organisationId: people.senderOrganisationId, change: 'members' as const };
    const isIn = async () => {
      await tellEvent(system, organisationChanged, told);
      await world.settle();
      const { rows } = await sql`select 1 from conversations_participant participant
        join conversations_thread thread on thread.id = participant.thread_id
        where thread.subject_id = ${id} and participant.person_id = ${joined.personId}
          and participant.left_at is null`.execute(system.db);
      return rows.length > 0;
    };
    expect(await isIn()).toBe(true);
    await sql`delete from accounts_membership where person_id = ${joined.personId}`.execute(system.db);
    expect(await isIn()).toBe(false);
  });
});
