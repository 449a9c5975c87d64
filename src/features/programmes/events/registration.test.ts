import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { eventEndpoints } from './contract.ts';
import { eventDownloads } from './downloads.ts';
import { faultsOf } from './grid.ts';
import { meetingEndpoints } from './meeting-contract.ts';
import { registrationEndpoints } from './registration-contract.ts';
import { openEventCalls, registerAs, someEvent } from './testing-events.ts';
import { consentVersion } from './vocabulary.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = openEventCalls(system);
const manager = await buildPerson(system, { roles: ['park_manager'] });
const people = await Promise.all(Array.from({ length: 6 }, () => buildPerson(system)));
const [anna, boris, chen] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
const visitor = system.withActor({ kind: 'visitor' });
const create = async (more: object = {}) =>
  (await call(eventEndpoints.create, manager.ctx, someEvent(more))).id;
const withdrawAs = (ctx: typeof visitor, id: string, participantId?: string) =>
  call(registrationEndpoints.withdraw, ctx, { id, ...(participantId && { participantId }) });
const mails = async () =>
  (
    await sql<{ payload: { to: string; subject: string } }>`
      select payload from platform_job where kind = 'platform.sendMail' order by created_at`.execute(
      system.db,
    )
  ).rows.map(({ payload }) => payload);

describe('registration', () => {
  it('never gives more seats than there are, whoever comes and goes at the same time', async () => {
    const steps = fc.array(fc.record({ who: fc.nat(5), leaves: fc.boolean() }), {
      minLength: 4,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), async (taken, capacity) => {
        const id = await create({ capacity });
        await Promise.allSettled(
          taken.map(({ who, leaves }) => {
            const ctx = people[who]?.ctx ?? visitor;
            return leaves ? withdrawAs(ctx, id) : registerAs(call, ctx, id);
          }),
        );
        const { registration } = await call(eventEndpoints.get, visitor, { id });
        expect(registration.taken).toBeLessThanOrEqual(capacity);
        // Nobody waits while there is room.
        expect(registration.waiting === 0 || registration.taken === capacity).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('needs consent to the text of today and records which it was and when', async () => {
    const id = await create();
    await expect(registerAs(call, anna.ctx, id, { consent: '2020-01' })).rejects.toMatchObject({
      fields: [{ path: 'consent', code: 'programmes.event.consentMissing' }],
    });
    await registerAs(call, anna.ctx, id);
    const { items } = await call(registrationEndpoints.participants, manager.ctx, { id });
    expect(items).toMatchObject([
      {
        consentVersion,
        consentedAt: '2026-11-22T08:00:00.000Z',
        name: { typed: '张伟国', han: '张伟国', latin: 'Zhang Weiguo', cyrillic: 'Чжан Вэйго' },
      },
    ]);
    await expect(registerAs(call, anna.ctx, id)).rejects.toMatchObject({
      code: 'programmes.event.registeredAlready',
    });
  });

  it('removes all that says who it was when he withdraws, and lets the first who waits in by mail', async () => {
    const id = await create({ capacity: 1 });
    expect(await registerAs(call, anna.ctx, id)).toMatchObject({ standing: 'in' });
    expect(await registerAs(call, boris.ctx, id, { name: 'Иванов Борис' })).toMatchObject({
      standing: 'waiting',
    });
    const toBoris = async () => (await mails()).filter(({ to }) => to === boris.email).length;
    const before = await toBoris();
    await withdrawAs(anna.ctx, id);
    const left = await sql<{
      row: string;
    }>`select row_to_json(p)::text as row from programmes_event_participant p
      where event_id = ${id} and standing = 'withdrawn'`.execute(system.db);
    expect(left.rows[0]?.row).not.toMatch(/张|zhang|焊接|Zhang/);
    expect(left.rows[0]?.row).not.toContain(anna.personId);
    expect(await call(eventEndpoints.get, boris.ctx, { id })).toMatchObject({
      registration: { taken: 1, waiting: 0, own: { standing: 'in' } },
    });
    expect(await toBoris()).toBe(before + 1);
  });

  it('shows who comes only to those who prepare the event', async () => {
    const id = await create();
    const seat = await registerAs(call, anna.ctx, id);
    await expect(call(registrationEndpoints.participants, anna.ctx, { id })).rejects.toMatchObject({
      code: 'programmes.event.creatorsOnly',
    });
    const table = eventDownloads.find((one) => one.id === 'programmes.events.participantTable');
    const wish = { id, format: 'csv' };
    const file = await table?.handle({ ...manager.ctx, language: 'ru' }, wish);
    const csv = String(await buffer(file?.body as AsyncIterable<Uint8Array>));
    expect(csv).toMatch(/Чжан Вэйго \(张伟国\),焊接研究所,.*2026-11-22/);
    await expect(table?.handle(anna.ctx, wish)).rejects.toMatchObject({
      code: 'programmes.event.creatorsOnly',
    });
    await expect(withdrawAs(boris.ctx, id, seat.participantId)).rejects.toMatchObject({
      code: 'programmes.event.preparersOnly',
    });
  });

  it('is closed unless it is open, and after its last day', async () => {
    const closed = await create({ isRegistrationOpen: false });
    await expect(registerAs(call, anna.ctx, closed)).rejects.toMatchObject({
      code: 'programmes.event.registrationClosed',
    });
    const over = await create({ registrationUntil: '2026-11-21' });
    await expect(registerAs(call, anna.ctx, over)).rejects.toMatchObject({
      code: 'programmes.event.registrationOver',
    });
  });
});

describe('a delegation', () => {
  const bring = (id: string, more: object = {}) =>
    call(registrationEndpoints.bringDelegation, chen.ctx, {
      ...{ id, organisation: '黑河代表团', country: 'CN' as const, seats: 10 },
      ...more,
    });
  const join = (id: string, token: string, name: string) =>
    call(registrationEndpoints.joinDelegation, visitor, {
      ...{ id, token, name, email: 'member@example.org', spoken: ['zh'], consent: consentVersion },
    });

  it('of ten is only a count until each member has agreed for himself', async () => {
    const id = await create({ capacity: 8 });
    const made = await bring(id, { emails: ['li@example.org'] });
    expect(made).toMatchObject({ in: 8, waiting: 2, invited: 1 });
    const kept = await sql<{
      all: string;
    }>`select json_agg(p)::text as all from programmes_event_participant p
      where event_id = ${id}`.execute(system.db);
    expect(kept.rows[0]?.all).not.toContain('li@example.org');
    expect(await join(id, made.token, '李娜')).toMatchObject({ standing: 'in' });
    const seen = await call(registrationEndpoints.participants, manager.ctx, { id });
    expect(seen.delegations).toMatchObject([{ organisation: '黑河代表团', seats: 10, agreed: 1 }]);
    expect(seen.items.filter(({ name }) => name !== null)).toMatchObject([
      { name: { typed: '李娜', cyrillic: 'Ли На' }, consentVersion },
    ]);
    expect(seen.items.filter(({ email }) => email === null)).toHaveLength(9);
  });

  it('takes no more members than seats, and nobody by a wrong link', async () => {
    const id = await create();
    const { token } = await bring(id, { seats: 1 });
    await expect(join(id, 'x'.repeat(43), '李娜')).rejects.toMatchObject({ status: 404 });
    await join(id, token, '李娜');
    await expect(join(id, token, '王芳')).rejects.toMatchObject({ code: 'programmes.event.delegationFull' });
    expect(await call(registrationEndpoints.delegation, visitor, { id, token })).toMatchObject({ agreed: 1 });
  });
});

describe('meetings of an event', () => {
  it('are wished for by those who agreed to be seen, arranged, locked, and checked when changed by hand', async () => {
    const id = await create();
    const spoken = [['zh'], ['ru'], ['zh', 'ru'], ['ru']];
    const seats: string[] = [];
    for (const [at, languages] of spoken.entries()) {
      const ctx = people[at]?.ctx ?? visitor;
      const wish = { spoken: languages, isOpenToMeetings: true, name: `Участник Номер${at}` };
      seats.push((await registerAs(call, ctx, id, wish)).participantId);
    }
    const [a = '', b = '', c = '', d = ''] = seats;
    const wish = (at: number, wants: string[], absentRounds: number[] = []) =>
      call(meetingEndpoints.wish, people[at]?.ctx ?? visitor, { id, isOpen: true, wants, absentRounds });
    await wish(0, [b, c]);
    await wish(1, [a], [1]);
    await wish(2, [d]);
    await expect(wish(3, [manager.personId])).rejects.toMatchObject({ fields: [{ path: 'wants' }] });
    const settings = { rounds: 2, tables: 2, interpreters: 1, minutes: 20, firstStarts: '14:00' };
    const grid = await call(meetingEndpoints.arrange, manager.ctx, { id, ...settings });
    expect(grid.counts).toEqual({ mutualPairs: 1, mutualHeld: 1, wishes: 4, wishesHeld: 4 });
    const pairOf = (one: string, other: string) =>
      grid.meetings.find(({ firstId, secondId }) =>
        [firstId, secondId].every((x) => x === one || x === other),
      );
    expect(pairOf(a, b)).toMatchObject({ round: 2, starts: '14:20', interpreter: 1, isMutual: true });
    const problem = { people: [], wishes: [], locked: [], rounds: 2, tables: 2, interpreters: 1 };
    const places = faultsOf(
      problem,
      grid.meetings.map((one) => ({
        ...{ round: one.round - 1, table: one.table - 1, first: one.firstId, second: one.secondId },
        ...{ interpreter: null, isLocked: false },
      })),
    ).filter(({ code }) => code === 'twoPlaces' || code === 'tableTwice');
    expect(places).toEqual([]);
    const revision = grid.settings?.revision ?? 0;
    const change = (more: object) =>
      call(meetingEndpoints.change, manager.ctx, {
        ...{ id, revision, firstId: a, secondId: b, what: 'put' as const, round: 1, table: 1 },
        ...more,
      });
    await expect(change({})).rejects.toMatchObject({ status: 409 });
    await expect(change({ revision: 99 })).rejects.toMatchObject({
      code: 'programmes.event.changedMeanwhile',
    });
    await change({ what: 'lock' });
    const again = await call(meetingEndpoints.arrange, manager.ctx, { id, ...settings });
    expect(again.meetings.filter(({ isLocked }) => isLocked)).toMatchObject([{ round: 2 }]);
    const own = await call(meetingEndpoints.get, boris.ctx, { id });
    expect(own.meetings).toHaveLength(1);
    expect(own).toMatchObject({ mayArrange: false, counts: { wishes: 0 } });
    await expect(call(meetingEndpoints.get, people[5]?.ctx ?? visitor, { id })).rejects.toMatchObject({
      code: 'programmes.meetings.participantsOnly',
    });

    // Who wants no more meetings is named in those that stand, and can be taken out of them one after the other.
    await call(meetingEndpoints.wish, anna.ctx, { id, isOpen: false, wants: [], absentRounds: [] });
    const seen = async (ctx: typeof visitor) => call(meetingEndpoints.get, ctx, { id });
    expect((await seen(manager.ctx)).people.map((one) => one.id)).toContain(a);
    expect((await seen(boris.ctx)).people.map((one) => one.id)).toContain(a);
    expect((await seen(anna.ctx)).people.map((one) => one.id).sort()).toEqual([a, b, c].sort());
    await expect(call(meetingEndpoints.arrange, manager.ctx, { id, ...settings })).rejects.toMatchObject({
      status: 409,
    });
    const { settings: stands } = await seen(manager.ctx);
    const left = await change({ revision: stands?.revision ?? 0, what: 'remove' });
    expect(left.meetings).toHaveLength(again.meetings.length - 1);
  });
});
