import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../../platform/db/context.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { buildOrganisation, buildPerson, callAccounts, type BuiltPerson } from '../../testing.ts';
import { freshnessEndpoints as endpoints } from './contract.ts';
import { gapsExport } from './export-gaps.ts';
import { askConfirmations } from './jobs.ts';
import { asksDue, facilityFields, freshnessOf, organisationFields } from './rules.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const today = dayOf(system.clock());
let moderator: BuiltPerson;

beforeAll(async () => {
  await loadFacts(system);
  moderator = await buildPerson(system, { roles: ['moderator'] });
}, 60_000);

const read = (ctx: Ctx, subject: 'organisation' | 'facility', id: string) =>
  callAccounts(endpoints.get, ctx, { subject, id });
const at = (ctx: Ctx, days: number): Ctx => {
  const now = ctx.clock().getTime() + days * 86_400_000;
  return { ...ctx, clock: () => new Date(now) };
};
async function mailsTo(email: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select payload ->> 'text' as text from platform_job
    where kind = 'platform.sendMail' and payload ->> 'to' = ${email} order by created_at`.execute(system.db);
  return rows.map(({ text }) => text);
}

describe('rules', () => {
  it.each([
    [0, 'fresh', 0],
    [334, 'fresh', 0],
    [335, 'due', 1],
    [364, 'due', 1],
    [365, 'due', 2],
    [400, 'due', 2],
    [401, 'stale', 2],
  ] as const)('%d days after a confirmation: %s, asked %d times', (days, state, asks) => {
    expect(freshnessOf('2026-01-01', addDays('2026-01-01', days))).toBe(state);
    expect(asksDue('2026-01-01', addDays('2026-01-01', days))).toBe(asks);
    expect(freshnessOf(null, '2026-01-01')).toBe('never');
  });

  it('expects something of every kind, and nothing twice', () => {
    for (const fields of [...Object.values(organisationFields), ...Object.values(facilityFields)]) {
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields).size).toBe(fields.length);
    }
  });
});

describe('confirmation', () => {
  it('is said by members alone and starts the year anew', async () => {
    const id = await buildOrganisation(system);
    const owner = await buildPerson(system, { memberOf: [id] });
    expect(await read(visitor, 'organisation', id)).toMatchObject({
      state: 'never',
      confirmedOn: null,
      sourceFile: null,
      mayConfirm: false,
    });
    const confirm = (ctx: Ctx) => callAccounts(endpoints.confirm, ctx, { subject: 'organisation', id });
    await expect(confirm(moderator.ctx)).rejects.toMatchObject({ status: 403 });
    await expect(confirm(visitor)).rejects.toMatchObject({ status: 401 });
    expect(await confirm(owner.ctx)).toMatchObject({ state: 'fresh', confirmedOn: today, mayConfirm: true });
    expect(await read(at(visitor, 401), 'organisation', id)).toMatchObject({ state: 'stale' });
  });

  it('is asked for on day 335 and 365, once each, and not of who has answered', async () => {
    const id = await buildOrganisation(system);
    const owner = await buildPerson(system, { memberOf: [id] });
    const run = (days: number) => askConfirmations.run(at(system, days), {});
    for (const days of [334, 335, 336, 364]) await run(days);
    expect(await mailsTo(owner.email)).toHaveLength(1);
    for (const days of [365, 370, 500]) await run(days);
    expect(await mailsTo(owner.email)).toHaveLength(2);
    await callAccounts(endpoints.confirm, at(owner.ctx, 500), { subject: 'organisation', id });
    for (const days of [501, 834]) await run(days);
    expect(await mailsTo(owner.email)).toHaveLength(2);
    await run(835);
    const mails = await mailsTo(owner.email);
    expect(mails).toHaveLength(3);
    expect(mails[2]).toContain(addDays(today, 500));
  });

  it('of a facility is said by the people of its operators', async () => {
    const id = factId('facility', 'silk-road-park-ru');
    const operator = await buildOrganisation(system);
    const owner = await buildPerson(system, { memberOf: [operator] });
    const wish = { subject: 'facility' as const, id };
    await expect(callAccounts(endpoints.confirm, owner.ctx, wish)).rejects.toMatchObject({ status: 403 });
    await sql`insert into accounts_facility_operator values (${id}, ${operator}, null, now())`.execute(
      system.db,
    );
    const confirmed = await callAccounts(endpoints.confirm, owner.ctx, wish);
    expect(confirmed).toMatchObject({ confirmedOn: today, responsible: [{ id: operator }] });
  });
});

describe('what was looked for in vain', () => {
  it('is noted with day and place, shown with the first and last day, and asked of the owners', async () => {
    const id = await buildOrganisation(system, { kind: 'institute' });
    const owner = await buildPerson(system, { memberOf: [id] });
    const note = (ctx: Ctx, more: object = {}) =>
      callAccounts(endpoints.noteVain, ctx, {
        subject: 'organisation',
        id,
        field: 'website',
        lookedOn: '2026-02-01',
        lookedAt: 'Поисковик',
        ...more,
      });
    await expect(note(owner.ctx)).rejects.toMatchObject({ status: 403 });
    await note(moderator.ctx);
    const again = await note(moderator.ctx, { lookedOn: '2026-05-01', lookedAt: 'Реестр' });
    const vain = { field: 'website', since: '2026-02-01', lastOn: '2026-05-01', lookedAt: 'Реестр' };
    expect(again).toMatchObject({ vain: [vain], asked: 1, answered: 0 });
    expect((await mailsTo(owner.email))[0]).toContain('website');
    for (const [more, code] of [
      [{ lookedOn: addDays(today, 1) }, 'accounts.freshness.dayToCome'],
      [{ field: 'residents' }, 'accounts.freshness.notExpected'],
    ] as const) {
      await expect(note(moderator.ctx, more)).rejects.toMatchObject({ fields: [{ code }] });
    }
    await expect(note(moderator.ctx, { field: 'contacts' })).rejects.toMatchObject({
      code: 'accounts.freshness.fieldThere',
    });
    const ask = () =>
      callAccounts(endpoints.ask, moderator.ctx, { subject: 'organisation', id, field: 'website' });
    await expect(ask()).rejects.toMatchObject({ code: 'accounts.freshness.askedLately' });

    const written = await callAccounts(organisationEndpoints.get, owner.ctx, { id });
    const { names, country, region, kind, revision } = written;
    await callAccounts(organisationEndpoints.update, owner.ctx, {
      ...{ id, revision, kind, country, region, names },
      nameConfidence: 'official',
      contacts: written.contacts ?? [],
      website: 'https://inst.example.org',
    });
    expect(await read(visitor, 'organisation', id)).toMatchObject({ vain: [], asked: 1, answered: 1 });
  });

  it('of a profile nobody keeps is noted all the same, but nobody can be asked', async () => {
    const id = factId('organisation', 'ru-spbu');
    const profile = { subject: 'organisation' as const, id };
    const search = { field: 'website' as const, lookedOn: '2026-02-01', lookedAt: 'Whois' };
    const noted = await callAccounts(endpoints.noteVain, moderator.ctx, { ...profile, ...search });
    expect(noted).toMatchObject({ vain: [{ since: '2026-02-01' }], asked: 0, responsible: [] });
    await expect(callAccounts(endpoints.ask, moderator.ctx, profile)).rejects.toMatchObject({
      code: 'accounts.freshness.nobodyToAsk',
    });
  });
});

describe('what the author of a source looked for in vain', () => {
  const id = factId('facility', 'silk-road-park-ru');
  const said = {
    source: { file: '003_105357c510e273a8.txt', where: '二（三）3 科技园区' },
    rowKey: 'silk-road-park-ru',
  };

  it('stands on the page and in the register, once, with the time and row of the source', async () => {
    await loadFacts(system);
    const { vain, filled, expected } = await read(visitor, 'facility', id);
    expect(vain).toEqual(
      ['figures', 'residents', 'status'].map(
        (field) => expect.objectContaining({ field, since: '2021', lastOn: '2021', said }) as unknown,
      ),
    );
    expect(expected).toContain('status');
    expect(filled).not.toContain('status');
    const parks = await callAccounts(endpoints.gaps, visitor, { kind: 'science-park', country: 'RU' });
    expect(parks.items.find((one) => one.id === id)?.vain).toEqual(vain);
    const twin = await read(visitor, 'facility', factId('facility', 'silk-road-park-cn'));
    expect(twin).toMatchObject({ vain: [], filled: expect.arrayContaining(['status']) as unknown });
  });

  it('stays the first search when people look again', async () => {
    const search = { field: 'residents' as const, lookedOn: '2026-05-01', lookedAt: 'greenwood.ru' };
    const again = await callAccounts(endpoints.noteVain, moderator.ctx, {
      subject: 'facility',
      id,
      ...search,
    });
    expect(again.vain.find(({ field }) => field === 'residents')).toMatchObject({
      ...{ since: '2021', said, lastOn: '2026-05-01', lookedAt: 'greenwood.ru' },
    });
  });
});

describe('register of gaps', () => {
  it('lists the least complete first, by kind and country, with sums over all', async () => {
    const all = await callAccounts(endpoints.gaps, visitor, { pageSize: 100 });
    const percents = all.items.map(({ expected, filled }) => filled.length / expected.length);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    const parks = await callAccounts(endpoints.gaps, visitor, { kind: 'science-park', country: 'RU' });
    expect(parks.total).toBeGreaterThan(0);
    for (const park of parks.items) {
      expect(park).toMatchObject({ subject: 'facility', kind: 'science-park', country: 'RU' });
      expect(park.expected).toEqual(facilityFields['science-park']);
      expect(park.expected).toEqual(expect.arrayContaining(park.filled));
    }
    expect(parks.averagePercent).toBeLessThan(100);
    await expect(callAccounts(endpoints.gaps, visitor, { kind: 'castle' as never })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('goes out as it stands on the screen', async () => {
    const { total } = await callAccounts(endpoints.gaps, visitor, { subject: 'facility' });
    const { body, name } = await gapsExport.handle(
      { ...visitor, language: 'ru' },
      { subject: 'facility', format: 'csv' },
    );
    let csv = '';
    for await (const piece of body as AsyncIterable<string>) csv += piece;
    const lines = csv
      .trim()
      .split('\r\n')
      .filter((line) => !/^\W?#/.test(line));
    expect(name).toMatch(/^Реестр пробелов .*\.csv$/);
    expect(lines.length).toBeGreaterThanOrEqual(total + 1);
  });
});
