import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { buildInterest, clearCase, putSignedNda } from '../testing-interests.ts';
import { interestEndpoints } from './contract.ts';
import type { InterestState } from './vocabulary.ts';
import { interestStates } from './vocabulary.ts';
import { useInterestWorld } from './testing-world.ts';

const world = await useInterestWorld();
const { people, call, system } = world;
type Wish = Parameters<typeof buildInterest>[1];
const built = (wish: Wish = {}) => buildInterest(system, { cast: people, ...wish });
const step = (ctx: typeof system, id: string, name: string, more: Record<string, unknown> = {}) =>
  call(interestEndpoints.step, ctx, { id, step: name, ...more } as never);
const page = (ctx: typeof system, id: string) => call(interestEndpoints.get, ctx, { id });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
const { sender, senderBroker, receiver, receiverBroker } = people;

describe('the life of an interest', () => {
  it.each(interestStates)(
    'reaches %s by the steps of people, each on record with its side and time',
    async (state) => {
      const { id } = await built({ state });
      const shown = await page(receiver.ctx, id);
      expect(shown.state).toBe(state);
      const times = shown.history.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      expect(shown.history.at(-1)?.to).toBe(state);
      expect(shown.history[0]).toMatchObject({ step: 'send', side: 'sender' });
    },
  );

  it('is acknowledged by the broker of the record only, in working days that are counted', async () => {
    const { id } = await built();
    expect(await codeOf(step(sender.ctx, id, 'acknowledge'))).toBe('cooperation.step.notYourSide');
    expect(await codeOf(step(receiver.ctx, id, 'acknowledge'))).toBe('cooperation.step.notYourSide');
    expect(await codeOf(step(world.cast.partner.ctx, id, 'acknowledge'))).toBe(
      'cooperation.interest.notFound',
    );
    world.setNow('2026-11-18T02:00:00Z');
    await step(receiverBroker.ctx, id, 'acknowledge');
    expect((await page(sender.ctx, id)).answerWorkingDays).toBe(2);
    world.setNow('2026-11-16T02:00:00Z');
  });

  it('opens the screening of sender and deal when it is acknowledged; nobody is introduced before it is decided', async () => {
    const { id } = await built({ state: 'acknowledged' });
    expect((await page(sender.ctx, id)).gate).toMatchObject({ state: 'open' });
    const { rows } = await sql<{ parties: unknown; leaves_from: string[]; goes_to: string[] }>`
      select parties, leaves_from, goes_to from evaluation_case where subject_id = ${id}`.execute(system.db);
    expect(rows[0]).toMatchObject({ leaves_from: ['RU'], goes_to: ['CN'] });
    expect(JSON.stringify(rows[0]?.parties)).toContain('佳木斯鹤舞焊接设备厂');
    expect(await codeOf(step(receiver.ctx, id, 'introduce'))).toBe('cooperation.interest.notScreened');
    await sql`update evaluation_case set state = 'blocked', due_on = null, working_days_left = null where subject_id = ${id}`.execute(
      system.db,
    );
    expect(await codeOf(step(receiver.ctx, id, 'introduce'))).toBe('cooperation.interest.screenedOut');
  });

  it('introduces when owner and both brokers have agreed, in any order, and no one twice', async () => {
    const { id } = await built({ state: 'acknowledged' });
    await clearCase(system, id);
    expect(await step(senderBroker.ctx, id, 'introduce')).toEqual({
      state: 'acknowledged',
      waitsFor: ['receiver', 'receiverBroker'],
    });
    expect(await codeOf(step(senderBroker.ctx, id, 'introduce'))).toBe('cooperation.step.alreadyAgreed');
    expect((await page(receiver.ctx, id)).pending).toEqual({
      step: 'introduce',
      agreed: ['senderBroker'],
      waitsFor: ['receiver', 'receiverBroker'],
    });
    await step(receiver.ctx, id, 'introduce');
    expect(await step(receiverBroker.ctx, id, 'introduce')).toEqual({ state: 'introduced', waitsFor: [] });
  });

  it('without brokers the sides take their steps themselves', async () => {
    const { id } = await built({ hasSenderBroker: false });
    await sql`update cooperation_interest set receiver_broker_id = null where id = ${id}`.execute(system.db);
    await step(receiver.ctx, id, 'acknowledge');
    await clearCase(system, id);
    expect((await step(sender.ctx, id, 'introduce')).waitsFor).toEqual(['receiver']);
    expect((await step(receiver.ctx, id, 'introduce')).state).toBe('introduced');
  });

  it('is negotiated when both sides wish it and the gate allows it, with its reason and rule', async () => {
    const { id } = await built({ state: 'introduced' });
    await sql`update evaluation_case set state = 'open', due_on = '2026-11-30' where subject_id = ${id}`.execute(
      system.db,
    );
    await expect(step(sender.ctx, id, 'negotiate')).rejects.toMatchObject({
      code: 'evaluation.gate.notScreened',
      params: { rulePath: expect.stringMatching(/^\/gate\/rules/) },
    });
    await sql`update evaluation_case set state = 'clear', due_on = null where subject_id = ${id}`.execute(
      system.db,
    );
    expect((await step(sender.ctx, id, 'negotiate')).waitsFor).toEqual(['receiver']);
    expect(await codeOf(step(senderBroker.ctx, id, 'negotiate'))).toBe('cooperation.step.notYourSide');
    expect((await step(receiver.ctx, id, 'negotiate')).state).toBe('negotiating');
  });

  it('notes secrecy only where a signed agreement stands on record', async () => {
    const { id } = await built({ state: 'introduced' });
    expect(await codeOf(step(sender.ctx, id, 'signNda'))).toBe('cooperation.interest.ndaMissing');
    await putSignedNda(system, id);
    expect((await step(sender.ctx, id, 'signNda')).state).toBe('nda_signed');
  });

  it('is declined with a reason that the sender reads in his language, beside the owner’s own words', async () => {
    const { id } = await built({ state: 'acknowledged' });
    expect(await codeOf(step(receiver.ctx, id, 'decline'))).toBe('cooperation.interest.reasonNeeded');
    expect(await codeOf(step(receiver.ctx, id, 'decline', { reasonCode: 'price' }))).toBe(
      'cooperation.interest.reasonNeeded',
    );
    expect(await codeOf(step(receiver.ctx, id, 'decline', { reasonCode: 'other' }))).toBe(
      'cooperation.interest.reasonTextNeeded',
    );
    const own = 'Наши испытания закончатся через год.';
    const ctx = world.reading(receiver.ctx, 'ru');
    await step(ctx, id, 'decline', { reasonCode: 'tooEarly', reasonText: own });
    const shown = await page(world.reading(sender.ctx, 'zh'), id);
    expect(shown.history.at(-1)).toMatchObject({
      reasonCode: 'tooEarly',
      reasonWords: expect.stringContaining('感谢贵方的关注'),
      reasonText: { original: { text: own, language: 'ru' } },
    });
  });

  it('keeps what was agreed and its outcome, twelve months later', async () => {
    const { id } = await built({ state: 'negotiating' });
    expect(await codeOf(step(receiverBroker.ctx, id, 'agree'))).toBe(
      'cooperation.interest.agreementIncomplete',
    );
    const agreed = { agreementKind: 'licence', agreedOn: '2027-01-01', countries: ['CN', 'RU'] };
    expect(await codeOf(step(receiverBroker.ctx, id, 'agree', agreed))).toBe(
      'cooperation.interest.dayNotPossible',
    );
    await step(senderBroker.ctx, id, 'agree', { ...agreed, agreedOn: '2026-11-16' });
    const outcome = { outcomeKind: 'inUse', valueBand: 'to1m' };
    expect(await codeOf(step(receiver.ctx, id, 'report', outcome))).toBe(
      'cooperation.interest.tooEarlyToReport',
    );
    world.setNow('2027-11-16T05:00:00Z');
    expect(await codeOf(step(receiver.ctx, id, 'report'))).toBe('cooperation.interest.outcomeIncomplete');
    await step(receiver.ctx, id, 'report', { ...outcome, jobs: '14' });
    expect((await page(sender.ctx, id)).outcome).toEqual({ kind: 'inUse', valueBand: 'to1m', jobs: 14 });
    world.setNow('2026-11-16T02:00:00Z');
  });

  it('refuses a step on a state somebody else has changed meanwhile', async () => {
    const { id } = await built();
    const { revision } = await page(receiverBroker.ctx, id);
    await step(receiverBroker.ctx, id, 'acknowledge', { revision });
    expect(await codeOf(step(receiver.ctx, id, 'decline', { revision, reasonCode: 'tooEarly' }))).toBe(
      'cooperation.interest.movedMeanwhile',
    );
  });

  it('who has left the organisation stands outside', async () => {
    const { id } = await built();
    const former = { ...sender.ctx.actor, organisationIds: [] } as typeof sender.ctx.actor;
    expect(await codeOf(page(system.withActor(former), id))).toBe('cooperation.interest.notFound');
  });

  it('a talk goes with it: a line for each step, closed at its end', async () => {
    const { id } = await built({ state: 'declined' as InterestState });
    const { rows } = await sql<{ closed_at: Date | null; lines: number }>`
      select thread.closed_at, (select count(*) from conversations_message message
        where message.thread_id = thread.id and message.kind = 'line')::int as lines
      from conversations_thread thread where thread.subject_id = ${id}`.execute(system.db);
    expect(rows[0]?.lines).toBe(3);
    expect(rows[0]?.closed_at).not.toBeNull();
  });
});
