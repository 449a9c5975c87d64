import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import { equipmentEndpoints } from '../../accounts/equipment/contract.ts';
import { accountsRoutes } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../../accounts/testing.ts';
import { buildOfficers, blockCase, caseIdOf, clearCase } from '../../evaluation/testing.ts';
import { bookingEndpoints } from './contract.ts';
import { bookingDownloads } from './downloads.ts';
import { bookingRoutes } from './routes.ts';
import { refOfBooking } from './screening.ts';

let now = '2026-11-22T08:00:00Z';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(now) });
const call = callerOf(bookingRoutes({} as never));
const callEquipment = callerOf(accountsRoutes);
const visitor = system.withActor({ kind: 'visitor' });
let owner: BuiltPerson;
let neighbour: BuiltPerson;
let chinese: BuiltPerson;
let ids: { owner: string; neighbour: string; chinese: string };

beforeAll(async () => {
  ids = {
    owner: await buildOrganisation(system, { kind: 'institute', country: 'RU', region: 'RU-PRI' }),
    neighbour: await buildOrganisation(system, { kind: 'company', country: 'RU', region: 'RU-KHA' }),
    chinese: await buildOrganisation(system, { kind: 'company', country: 'CN', region: 'CN-HL' }),
  };
  owner = await buildPerson(system, { memberOf: [ids.owner] });
  neighbour = await buildPerson(system, { memberOf: [ids.neighbour] });
  chinese = await buildPerson(system, { memberOf: [ids.chinese] });
});

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));

async function build(more: object = {}): Promise<string> {
  const { id } = await callEquipment(equipmentEndpoints.create, { ...owner.ctx, language: 'ru' }, {
    organisationId: ids.owner,
    name: 'Сварочный стенд',
    kind: 'equipment',
    field: '81',
    timeZone: 'Asia/Vladivostok',
    users: ['anyone'],
    priceKind: 'free',
    unit: 'hour',
    hours: everyDay,
    ...more,
  } as InputOf<typeof equipmentEndpoints.create>);
  await callEquipment(equipmentEndpoints.move, owner.ctx, { id, to: 'open' });
  return id;
}
const ask = (ctx: Ctx, equipmentId: string, organisationId: string, more: object = {}) =>
  call(bookingEndpoints.request, ctx, {
    equipmentId,
    organisationId,
    fromDay: '2026-12-01',
    fromTime: '10:00',
    toTime: '12:00',
    purpose: 'Welding of samples',
    ...more,
  });
const step = (
  ctx: Ctx,
  id: string,
  name: 'approve' | 'decline' | 'cancel' | 'markUsed' | 'markUnused',
  reason = '',
) => call(bookingEndpoints.step, ctx, { id, step: name, reason });

describe('a booking', () => {
  it('is asked for by the clock of the place, approved, used', async () => {
    const id = await build();
    const asked = await ask(neighbour.ctx, id, ids.neighbour);
    expect(asked).toMatchObject({
      from: '2026-12-01T00:00:00.000Z',
      to: '2026-12-01T02:00:00.000Z',
      state: 'requested',
      screening: null,
      side: 'user',
      userTimeZone: 'Asia/Shanghai',
    });
    await expect(step(neighbour.ctx, asked.id, 'approve')).rejects.toMatchObject({
      code: 'cooperation.step.notYourSide',
    });
    expect((await step(owner.ctx, asked.id, 'approve')).state).toBe('approved');
    await expect(step(owner.ctx, asked.id, 'markUsed')).rejects.toMatchObject({
      code: 'cooperation.booking.notBegun',
    });
    now = '2026-12-02T00:00:00Z';
    const used = await step(owner.ctx, asked.id, 'markUsed');
    now = '2026-11-22T08:00:00Z';
    expect(used.history.map((one) => one.step)).toEqual(['request', 'approve', 'markUsed']);
    await expect(call(bookingEndpoints.get, chinese.ctx, { id: asked.id })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
    await expect(call(bookingEndpoints.get, visitor, { id: asked.id })).rejects.toMatchObject({
      code: 'platform.signInFirst',
    });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('is declined and cancelled with a reason, and leaves the time free', async () => {
    const id = await build();
    const asked = await ask(neighbour.ctx, id, ids.neighbour);
    await expect(step(owner.ctx, asked.id, 'decline')).rejects.toMatchObject({
      fields: [{ path: 'reason' }],
    });
    const declined = await step(owner.ctx, asked.id, 'decline', 'Repair');
    expect(declined.history.at(-1)).toMatchObject({ reason: 'Repair', reasonLanguage: 'en' });
    const again = await ask(neighbour.ctx, id, ids.neighbour);
    await step(owner.ctx, again.id, 'approve');
    await expect(ask(neighbour.ctx, id, ids.neighbour)).rejects.toMatchObject({
      code: 'cooperation.booking.timeTaken',
    });
    await step(neighbour.ctx, again.id, 'cancel', 'No samples');
    expect((await ask(neighbour.ctx, id, ids.neighbour)).state).toBe('requested');
  });

  it('of the own organisation stands at once', async () => {
    const id = await build();
    expect(await ask(owner.ctx, id, ids.owner)).toMatchObject({ state: 'approved', screening: null });
  });

  it.each([
    [{ fromTime: '08:00' }, 'fromDay'],
    [{ toTime: '18:30' }, 'fromDay'],
    [{ toTime: '10:00' }, 'toTime'],
    [{ fromTime: '' }, 'fromTime'],
    [{ fromDay: '2026-11-01' }, 'fromDay'],
    [{ fromDay: '2028-11-01' }, 'fromDay'],
    [{ toDay: '2026-11-30' }, 'toDay'],
    [{ toDay: '2027-02-01' }, 'toDay'],
  ])('is refused with %j', async (more, path) => {
    await expect(ask(neighbour.ctx, await build(), ids.neighbour, more)).rejects.toMatchObject({
      fields: [{ path }],
    });
  });

  it('is for those it is there for, by verified organisations', async () => {
    const forInstitutes = await build({ users: ['institutes'] });
    await expect(ask(neighbour.ctx, forInstitutes, ids.neighbour)).rejects.toMatchObject({
      code: 'cooperation.booking.notForYou',
    });
    const unknownId = await buildOrganisation(system, { state: 'registered' });
    const unknown = await buildPerson(system, { memberOf: [unknownId] });
    await expect(ask(unknown.ctx, await build(), unknownId)).rejects.toMatchObject({
      code: 'cooperation.booking.notVerified',
    });
    await expect(ask(neighbour.ctx, await build(), ids.chinese)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
  });
});

describe('a user of the other country', () => {
  it('is screened before the time can be approved', async () => {
    const officers = await buildOfficers(system);
    const asked = await ask(chinese.ctx, await build(), ids.chinese);
    expect(asked.screening).toBe('open');
    await expect(step(owner.ctx, asked.id, 'approve')).rejects.toMatchObject({
      code: 'evaluation.gate.notScreened',
    });
    await clearCase(officers.first.ctx, await caseIdOf(system, refOfBooking(asked.id)));
    expect((await step(owner.ctx, asked.id, 'approve')).state).toBe('approved');
    const other = await ask(chinese.ctx, await build(), ids.chinese);
    await blockCase(officers, await caseIdOf(system, refOfBooking(other.id)));
    await expect(step(owner.ctx, other.id, 'approve')).rejects.toMatchObject({
      code: 'evaluation.gate.blocked',
    });
  });
});

describe('two at once', () => {
  const overlaps = async () =>
    (
      await sql<{ count: number }>`select count(*)::int as count
        from cooperation_booking one join cooperation_booking other
        on one.equipment_id = other.equipment_id and one.id < other.id
          and one.from_at < other.to_at and other.from_at < one.to_at
        where one.state in ('approved', 'used') and other.state in ('approved', 'used')`.execute(system.db)
    ).rows[0]?.count;

  it('never stand at the same time, whatever is asked and approved together', async () => {
    const wish = fc.record({
      hour: fc.integer({ min: 9, max: 15 }),
      length: fc.integer({ min: 1, max: 3 }),
      isOwn: fc.boolean(),
    });
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 6 }), async (wishes) => {
        const id = await build();
        const askAll = await Promise.allSettled(
          wishes.map(({ hour, length, isOwn }) => {
            const time = { fromTime: clock(hour), toTime: clock(hour + length) };
            return isOwn ? ask(owner.ctx, id, ids.owner, time) : ask(neighbour.ctx, id, ids.neighbour, time);
          }),
        );
        const asked = askAll.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const answers = await Promise.allSettled(
          asked.filter(({ state }) => state === 'requested').map((one) => step(owner.ctx, one.id, 'approve')),
        );
        for (const one of [...askAll, ...answers]) {
          if (one.status === 'rejected') {
            expect(one.reason).toMatchObject({ code: 'cooperation.booking.timeTaken' });
          }
        }
        const standing = [...asked.filter(({ state }) => state === 'approved'), ...answers.filter(isKept)];
        expect(standing.length).toBeGreaterThan(0);
        expect(await overlaps()).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
  const isKept = (one: PromiseSettledResult<unknown>) => one.status === 'fulfilled';

  it('are kept apart by the database, whatever the service does', async () => {
    const id = await build();
    const own = await ask(owner.ctx, id, ids.owner);
    const twin = await ask(neighbour.ctx, id, ids.neighbour, { fromTime: '14:00', toTime: '15:00' });
    await expect(
      sql`update cooperation_booking set state = 'approved', from_at = ${own.from}, to_at = ${own.to}
        where id = ${twin.id}`.execute(system.db),
    ).rejects.toMatchObject({ constraint: 'cooperation_booking_apart' });
  });
});

describe('the calendar', () => {
  it('shows what is free by the clock of the place, not by whom it is taken', async () => {
    const id = await build();
    await ask(owner.ctx, id, ids.owner);
    const calendar = await call(bookingEndpoints.calendar, visitor, {
      equipmentId: id,
      from: '2026-12-01',
      days: 2,
    });
    expect(calendar.days[0]).toEqual({
      day: '2026-12-01',
      isOpen: true,
      free: [
        { from: '2026-11-30T23:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
        { from: '2026-12-01T02:00:00.000Z', to: '2026-12-01T08:00:00.000Z' },
      ],
      taken: [{ from: '2026-12-01T00:00:00.000Z', to: '2026-12-01T02:00:00.000Z' }],
    });
    expect(calendar.days[1]?.free).toHaveLength(1);
    expect(calendar.mayAskFor).toEqual([]);
  });

  it('of days takes whole days from the first to the last', async () => {
    const id = await build({ unit: 'day', hours: everyDay.slice(0, 5) });
    const asked = await ask(owner.ctx, id, ids.owner, { toDay: '2026-12-03' });
    expect(asked).toMatchObject({ from: '2026-11-30T14:00:00.000Z', to: '2026-12-03T14:00:00.000Z' });
    const { days } = await call(bookingEndpoints.calendar, visitor, {
      equipmentId: id,
      from: '2026-12-01',
      days: 5,
    });
    expect(days.map(({ free }) => free.length)).toEqual([0, 0, 0, 1, 0]);
    expect(days[4]?.isOpen).toBe(false);
  });
});

describe('what is counted and taken along', () => {
  it('says how long it was open, booked and used', async () => {
    const reader = await buildPerson(system, { memberOf: [ids.owner] });
    const id = await build();
    await ask(owner.ctx, id, ids.owner);
    const period = { from: '2026-12-01', to: '2026-12-02' };
    const { rows } = await call(bookingEndpoints.utilisation, reader.ctx, period);
    expect(rows.find(({ equipmentId }) => equipmentId === id)).toMatchObject({
      openHours: 18,
      bookedHours: 2,
      usedHours: 0,
      bookings: 1,
    });
    await expect(
      call(bookingEndpoints.utilisation, reader.ctx, { from: '2026-12-02', to: '2026-12-01' }),
    ).rejects.toMatchObject({ fields: [{ code: 'cooperation.booking.periodWrong' }] });
  });

  it('gives its sides a calendar file, and nobody else', async () => {
    const file = bookingDownloads.find(({ id }) => id === 'cooperation.bookings.calendarFile');
    const booking = await ask(owner.ctx, await build(), ids.owner);
    const made = await file?.handle({ ...owner.ctx, language: 'ru' }, { id: booking.id });
    expect(made?.body).toContain('BEGIN:VEVENT');
    expect(made?.body).toContain('DTSTART:20261201T000000Z');
    expect(made?.body).toContain('STATUS:CONFIRMED');
    await expect(file?.handle(chinese.ctx, { id: booking.id })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });

  it('tells the other side by mail with the number alone', async () => {
    const asked = await ask(neighbour.ctx, await build(), ids.neighbour, { purpose: 'A secret purpose' });
    const { rows } = await sql<{ payload: { to: string; subject: string; text: string } }>`
      select payload from platform_job where kind = 'platform.sendMail'`.execute(system.db);
    const mails = rows.map(({ payload }) => payload).filter(({ subject }) => subject.includes(asked.number));
    expect(mails.map(({ to }) => to)).toContain(owner.email);
    expect(JSON.stringify(mails)).not.toContain('A secret purpose');
  });
});
