import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { calendarDownloads } from './calendar.ts';
import { eventEndpoints } from './contract.ts';
import { eventDownloads } from './downloads.ts';
import { loadEvents } from './load-events.ts';
import { openEventCalls, someEvent } from './testing-events.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = openEventCalls(system);
const institute = await buildOrganisation(system, {
  country: 'CN',
  region: 'CN-HL',
  names: { zh: '焊接研究所' },
});
const manager = await buildPerson(system, { roles: ['park_manager'] });
const partner = await buildPerson(system, { roles: ['broker'], memberOf: [institute] });
const stranger = await buildPerson(system, { roles: ['broker'] });
const reader = await buildPerson(system, { roles: ['institute'] });
const visitor = system.withActor({ kind: 'visitor' });
const inLanguage = (ctx: Ctx, language: Ctx['language']): Ctx => ({ ...ctx, language });
const create = (more: object = {}) => call(eventEndpoints.create, manager.ctx, someEvent(more));
const read = (id: string, ctx: Ctx = visitor) => call(eventEndpoints.get, ctx, { id });
const calendars = calendarDownloads({ publicUrl: 'https://amur.example' });
const calendarOf = async (id: string, ctx: Ctx = visitor) =>
  String((await calendars[1]?.handle(ctx, { id }))?.body);

describe('an event', () => {
  it('is shown with the clocks of both banks, its organisers by role and the words of each language', async () => {
    const organisers = [
      { role: 'host' as const, name: 'Парк «Амур»' },
      { role: 'organiser' as const, organisationId: institute },
    ];
    const { id } = await create({ organisers });
    expect(await read(id, inLanguage(visitor, 'zh'))).toMatchObject({
      title: { text: '对接会', language: 'zh', isMachine: false },
      startsAt: '2026-12-04T00:30:00.000Z',
      zones: ['Asia/Yakutsk', 'Asia/Shanghai'],
      status: 'planned',
      organisers: [
        { role: 'host', names: { ru: 'Парк «Амур»' }, path: null },
        { role: 'organiser', names: { zh: '焊接研究所' }, path: `/partners/${institute}` },
      ],
      mayEdit: false,
    });
    const beijing = await create({
      timeZone: 'Asia/Shanghai',
      region: 'CN-HL',
      country: 'CN',
      organisers: [],
    });
    expect((await read(beijing.id)).zones).toEqual(['Asia/Shanghai', 'Europe/Moscow']);
  });

  it('is entered by managers of parks, brokers and officers only, and changed by who stands behind it', async () => {
    await expect(call(eventEndpoints.create, reader.ctx, someEvent())).rejects.toMatchObject({
      code: 'programmes.event.creatorsOnly',
    });
    const { id, revision } = await create({ organisers: [{ role: 'host', organisationId: institute }] });
    const { language: _l, texts: _t, ...facts } = someEvent({ city: 'Хэйхэ' });
    await expect(call(eventEndpoints.update, stranger.ctx, { id, revision, ...facts })).rejects.toMatchObject(
      {
        code: 'programmes.event.preparersOnly',
      },
    );
    expect(await call(eventEndpoints.update, partner.ctx, { id, revision, ...facts })).toEqual({
      id,
      revision: 2,
    });
    await expect(call(eventEndpoints.update, manager.ctx, { id, revision, ...facts })).rejects.toMatchObject({
      code: 'programmes.event.changedMeanwhile',
    });
    expect((await read(id)).city).toBe('Хэйхэ');
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('stays hidden as a draft from everybody who does not prepare it', async () => {
    const { id } = await create({ isPublic: false });
    await expect(read(id)).rejects.toMatchObject({ status: 404 });
    await expect(read(id, stranger.ctx)).rejects.toMatchObject({ status: 404 });
    expect((await read(id, manager.ctx)).isPublic).toBe(false);
    const { items } = await call(eventEndpoints.list, manager.ctx, { pageSize: 100 });
    expect(items.map((item) => item.id)).not.toContain(id);
    const mine = await call(eventEndpoints.mine, manager.ctx, { pageSize: 100 });
    expect(mine.items.map((item) => item.id)).toContain(id);
  });

  it.each([
    [{ begins: '2026-02-30' }, 'begins'],
    [{ begins: 'soon' }, 'begins'],
    [{ ends: '2026-12-03T10:00' }, 'ends'],
    [{ ends: '2026-12-05' }, 'ends'],
    [{ timeZone: '' }, 'timeZone'],
    [{ city: '' }, 'city'],
    [{ onlineUrl: 'javascript:alert(1)' }, 'onlineUrl'],
    [{ texts: { zh: { title: '对接会' } } }, 'texts.ru.title'],
  ])('refuses %j', async (more, path) => {
    await expect(create(more)).rejects.toMatchObject({ fields: [{ path }] });
  });

  it('is postponed or cancelled with a reason, and is not held before it begins', async () => {
    const { id } = await create();
    const set = (revision: number, status: 'held' | 'cancelled' | 'planned', reason = '') =>
      call(eventEndpoints.setStatus, inLanguage(manager.ctx, 'ru'), { id, revision, status, reason });
    await expect(set(1, 'held')).rejects.toMatchObject({ code: 'programmes.event.notYet' });
    await expect(set(1, 'cancelled')).rejects.toMatchObject({ fields: [{ path: 'reason' }] });
    await set(1, 'cancelled', 'Ледоход');
    expect((await read(id)).statusReason).toEqual({ text: 'Ледоход', language: 'ru' });
    await expect(set(2, 'held')).rejects.toMatchObject({ code: 'programmes.event.noSuchStep' });
  });

  it('says that a translation is stale once the author rewrites the original', async () => {
    const { id } = await create();
    const state = async () => (await read(id)).texts.find(({ language }) => language === 'zh')?.state;
    expect(await state()).toBe('human');
    const save = (language: 'ru' | 'zh', revision: number, title: string) =>
      call(eventEndpoints.saveText, manager.ctx, { id, language, revision, title, body: '' });
    await save('ru', 1, 'Биржа контактов на Амуре');
    expect(await state()).toBe('stale');
    await save('zh', 2, '阿穆尔对接会');
    expect(await state()).toBe('human');
    await expect(
      call(eventEndpoints.draftText, manager.ctx, { id, language: 'en', revision: 3 }),
    ).rejects.toMatchObject({ code: 'programmes.event.noEngine' });
  });
});

describe('the calendar file', () => {
  it('tells clock times in UTC, keeps its name and counts its changes', async () => {
    const { id } = await create();
    const first = await calendarOf(id);
    expect(first).toContain(`UID:${id}@amur`);
    expect(first).toContain('DTSTART:20261204T003000Z');
    expect(first).toContain('DTEND:20261204T080000Z');
    expect(first).toContain('SEQUENCE:0');
    expect(first).toContain('STATUS:CONFIRMED');
    await call(eventEndpoints.setStatus, manager.ctx, { id, revision: 1, status: 'cancelled', reason: 'x' });
    const second = await calendarOf(id, inLanguage(visitor, 'zh'));
    expect(second).toContain(`UID:${id}@amur`);
    expect(second).toContain('SEQUENCE:1');
    expect(second).toContain('STATUS:CANCELLED');
    expect(second).toContain('SUMMARY:对接会');
  });

  it('shows days as days, up to the day after, and leaves out what is only known by its month', async () => {
    const { id } = await create({ begins: '2026-12-04', ends: '2026-12-05' });
    const file = await calendarOf(id);
    expect(file).toContain('DTSTART;VALUE=DATE:20261204');
    expect(file).toContain('DTEND;VALUE=DATE:20261206');
    const vague = await create({ begins: '2026-12', ends: '' });
    await expect(calendarOf(vague.id)).rejects.toMatchObject({ code: 'programmes.event.noExactDay' });
    const list = String((await calendars[0]?.handle(visitor, {}))?.body);
    expect(list).toContain(`UID:${id}@amur`);
    // Each leads to its page, in the language of the file.
    expect(list.replace(/\r?\n /g, '')).toContain(
      `URL;VALUE=URI:https://amur.example/${visitor.language}/events/${id}`,
    );
    expect(list).not.toContain(`UID:${vague.id}@amur`);
  });
});

describe('events of the starting content', () => {
  it('are loaded once with their source, as exact as it is and no more', async () => {
    await loadFacts(system);
    expect(await loadEvents(system)).toBe(28);
    expect(await loadEvents(system)).toBe(0);
    const { items } = await call(eventEndpoints.list, inLanguage(visitor, 'ru'), { q: 'материалам' });
    expect(items).toHaveLength(1);
    const series = await read(items[0]?.id ?? '');
    expect(series).toMatchObject({
      begins: '1991',
      ends: '2019-10',
      firstDay: '1991-01-01',
      lastDay: '2019-10-31',
      recurrence: 'series',
      status: null,
      startsAt: null,
      fact: { key: 'event-new-materials-symposium', nameConfidence: 'translated', figures: [{ value: 15 }] },
    });
    expect(series.organisers.map(({ role }) => role)).toEqual(['unstated', 'unstated', 'unstated']);
  });

  it('are found by words in each script', async () => {
    const found = async (q: string) => (await call(eventEndpoints.list, visitor, { q })).total;
    expect(await found('新材料')).toBe(1);
    expect(await found('Подкомиссии')).toBeGreaterThan(1);
    expect(await found('100%_')).toBe(0);
  });
});

it('takes the list along as it stands on the screen', async () => {
  const found = eventDownloads.find(({ id }) => id === 'programmes.events.export');
  const input = found?.input.parse({ format: 'csv', form: 'offline', q: 'биржа' });
  const file = await found?.handle(inLanguage(visitor, 'ru'), input);
  const text = await new Response(file?.body as BodyInit).text();
  const { total } = await call(eventEndpoints.list, visitor, { form: 'offline', q: 'биржа' });
  expect(total).toBeGreaterThan(3);
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !/^\ufeff?"?#/.test(line));
  expect(lines).toHaveLength(total + 1);
  expect(text.match(/Asia\/Yakutsk/g)).not.toBeNull();
});

it('answers quickly from 20,000 events', { timeout: 120_000 }, async () => {
  await sql`insert into programmes_event (id, kind, format, status, begins, ends, first_day, last_day, country, region, fields,
      banks, words, created_at, changed_at)
    select gen_random_uuid(), (array['seminar', 'forum', 'contest'])[1 + n % 3], 'offline',
      (array['planned', 'held', 'postponed', 'cancelled'])[1 + n % 4], '2026-01-01', null, date '2020-01-01' + n % 2500,
      date '2020-01-02' + n % 2500, 'RU', 'RU-AMU', array['55.20'], array['RU'], 'семинар по сварке ' || n, now(), now()
    from generate_series(1, 20000) n`.execute(system.db);
  await sql`analyze programmes_event`.execute(system.db);
  const slowest = async (wish: object) => {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const from = performance.now();
      await call(eventEndpoints.list, visitor, { pageSize: 20, ...wish });
      times.push(performance.now() - from);
    }
    return Math.round(times.sort((one, other) => one - other)[2] ?? 0);
  };
  const spent = {
    all: await slowest({}),
    words: await slowest({ q: 'сварке 777' }),
    filtered: await slowest({ kind: 'forum', status: 'held', bank: 'RU', field: '55', region: 'RU-AMU' }),
    month: await slowest({ from: '2024-05-01', until: '2024-05-31', pageSize: 100 }),
    deep: await slowest({ page: 900 }),
  };
  // Twice the limit: other work shares the machine of a test run; bench:web measures it alone.
  for (const ms of Object.values(spent)) expect(ms, JSON.stringify(spent)).toBeLessThan(600);
});
