import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../load-facts.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../testing.ts';
import { parkEndpoints } from './contract.ts';
import { parkRoutes } from './routes.ts';
import { findContradictions } from './rules.ts';

let today = '2026-11-22';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(`${today}T08:00:00Z`) });
const call = callerOf(parkRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const yantai = factId('facility', 'yantai-base');
let manager: BuiltPerson;
let moderator: BuiltPerson;
let operatorId: string;

beforeAll(async () => {
  await loadFacts(system);
  operatorId = await buildOrganisation(system, { country: 'CN', region: 'CN-SD', kind: 'park' });
  manager = await buildPerson(system, { roles: ['park_manager'], memberOf: [operatorId] });
  moderator = await buildPerson(system, { roles: ['moderator'] });
});

describe('the keeping of a park', () => {
  it('is for park managers of the organisation a moderator has named', async () => {
    const wish = { id: yantai, name: '烟台新材料公司', country: 'CN', since: '2024-05-01' };
    await expect(call(parkEndpoints.addResident, manager.ctx, wish)).rejects.toMatchObject({
      code: 'accounts.parks.keepersOnly',
    });
    await expect(
      call(parkEndpoints.setOperator, manager.ctx, {
        id: yantai,
        organisationId: operatorId,
        isOperator: true,
      }),
    ).rejects.toMatchObject({ code: 'platform.forbidden' });
    await call(parkEndpoints.setOperator, moderator.ctx, {
      id: yantai,
      organisationId: operatorId,
      isOperator: true,
    });
    const added = await call(parkEndpoints.addResident, manager.ctx, wish);
    expect(added).toMatchObject({ name: '烟台新材料公司', organisation: null, until: null });
    const stranger = await buildPerson(system, {
      roles: ['park_manager'],
      memberOf: [await buildOrganisation(system)],
    });
    await expect(call(parkEndpoints.addResident, stranger.ctx, wish)).rejects.toMatchObject({
      code: 'accounts.parks.keepersOnly',
    });
  });
});

describe('the page of an organisation', () => {
  it('says what it keeps and where it works, also under the name of what was merged into it', async () => {
    const organisationId = await buildOrganisation(system, { country: 'CN' });
    const former = await buildOrganisation(system, { country: 'CN' });
    await sql`update accounts_organisation set merged_into = ${organisationId} where id = ${former}`.execute(
      system.db,
    );
    const stay = { id: yantai, organisationId: former, since: '2023-01-01', until: '2024-01-01' };
    await call(parkEndpoints.addResident, manager.ctx, stay);
    const parks = (id: string) => call(parkEndpoints.ofOrganisation, visitor, { id });
    expect(await parks(organisationId)).toMatchObject({
      kept: [],
      stays: [{ facility: { id: yantai }, since: '2023-01-01', until: '2024-01-01' }],
    });
    expect(await parks(operatorId)).toMatchObject({ kept: [{ id: yantai }], stays: [] });
    const hidden = await buildOrganisation(system, { state: 'registered' });
    await expect(parks(hidden)).rejects.toMatchObject({ code: 'platform.notFound' });
  });
});

describe('residents', () => {
  it('stand with their own name and country, leave, and are counted', async () => {
    const organisationId = await buildOrganisation(system, { names: { ru: 'Морские технологии' } });
    const wish = { id: yantai, organisationId, name: 'something else', country: 'CN', since: '2025-01-15' };
    const added = await call(parkEndpoints.addResident, manager.ctx, wish);
    expect(added).toMatchObject({ name: 'Морские технологии', country: 'RU', nameLanguage: 'ru' });
    await expect(call(parkEndpoints.addResident, manager.ctx, wish)).rejects.toMatchObject({
      code: 'accounts.parks.residentTwice',
    });
    const before = await call(parkEndpoints.residents, visitor, { id: yantai });
    const left = { ...wish, residentId: added.id, revision: 1, until: '2026-10-31' };
    await call(parkEndpoints.saveResident, manager.ctx, left);
    const after = await call(parkEndpoints.residents, visitor, { id: yantai });
    expect(after.counts).toEqual({ present: before.counts.present - 1, left: before.counts.left + 1 });
    expect(after.items.map(({ id }) => id)).not.toContain(added.id);
    const gone = await call(parkEndpoints.residents, visitor, {
      id: yantai,
      standing: 'left',
      country: 'RU',
    });
    expect(gone.items.map(({ id }) => id)).toEqual([added.id]);
    await expect(call(parkEndpoints.saveResident, manager.ctx, left)).rejects.toMatchObject({
      code: 'accounts.parks.changedMeanwhile',
    });
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ until: '2020-01-01' }, 'until'],
    [{ field: '99' }, 'field'],
    [{ organisationId: '0190a0a0-0000-7000-8000-000000000000' }, 'organisationId'],
  ])('are refused with %j', async (more, path) => {
    const wish = { id: yantai, name: 'Kim', since: '2024-05-01', ...more };
    await expect(call(parkEndpoints.addResident, manager.ctx, wish)).rejects.toMatchObject({
      fields: [{ path }],
    });
  });
});

describe('counters', () => {
  const told = { id: yantai, year: 2025, asOf: '2026-01-31', evidence: '年度报告，园区档案' };

  it('show the newest report with the earlier one, beside what sources claim', async () => {
    await call(parkEndpoints.report, manager.ctx, { ...told, counter: 'introduced', amount: 40 });
    await call(parkEndpoints.report, manager.ctx, { ...told, counter: 'introduced', amount: 44 });
    await call(parkEndpoints.report, manager.ctx, { ...told, counter: 'matched', amount: 60 });
    const seen = await call(parkEndpoints.counters, visitor, { id: yantai });
    expect(seen.reports[0]).toMatchObject({ counter: 'introduced', amount: 44, earlier: [{ amount: 40 }] });
    expect(seen.claimed).toContainEqual(
      expect.objectContaining({ metric: 'cis-projects-presented', value: 1000, counter: 'introduced' }),
    );
    expect(seen.contradictions).toEqual([
      { kind: 'funnel', year: 2025, wider: 'introduced', narrower: 'matched', wide: 44, narrow: 60 },
      { kind: 'claim', counter: 'introduced', claimed: 1000, reported: 44 },
    ]);
  });

  it.each([
    [{ asOf: '2026-12-01' }, 'accounts.parks.dayToCome'],
    [{ year: 2026, asOf: '2025-12-31' }, 'accounts.parks.dayBeforeYear'],
  ])('refuse a day that cannot be: %j', async (more, code) => {
    const wish = { ...told, counter: 'landed' as const, amount: 1, ...more };
    await expect(call(parkEndpoints.report, manager.ctx, wish)).rejects.toMatchObject({ fields: [{ code }] });
  });

  it('contradict nothing where they grow narrower', () => {
    const counted = [
      { counter: 'introduced' as const, year: 2025, amount: 9 },
      { counter: 'operated' as const, year: 2025, amount: 9 },
    ];
    expect(findContradictions(counted, [{ counter: 'operated', value: 9, qualifier: 'over' }])).toEqual([]);
    expect(findContradictions([], [{ counter: 'operated', value: 9, qualifier: null }])).toEqual([]);
  });
});

describe('silent paired parks', () => {
  it('are those with a partner across the border of which nothing was told for a month', async () => {
    const { items } = await call(parkEndpoints.silent, visitor, {});
    const ids = items.map(({ facility }) => facility.id);
    const [chinese, russian] = [
      factId('facility', 'silk-road-park-cn'),
      factId('facility', 'silk-road-park-ru'),
    ];
    expect(ids).toContain(chinese);
    expect(ids).toContain(russian);
    expect(ids).not.toContain(yantai);
    const unfoundOf = (id: string) => items.find(({ facility }) => facility.id === id)?.unfound;
    expect(unfoundOf(chinese)).toBeNull();
    expect(unfoundOf(russian)).toMatchObject({
      field: 'status',
      since: '2021',
      said: { rowKey: 'silk-road-park-ru', source: { file: '003_105357c510e273a8.txt' } },
    });
    await call(parkEndpoints.setOperator, moderator.ctx, {
      id: chinese,
      organisationId: operatorId,
      isOperator: true,
    });
    await call(parkEndpoints.addResident, manager.ctx, { id: chinese, name: 'A', since: '2025-01-01' });
    const silentIds = async () =>
      (await call(parkEndpoints.silent, visitor, {})).items.map(({ facility }) => facility.id);
    expect(await silentIds()).not.toContain(chinese);
    expect(await silentIds()).toContain(russian);
    today = '2026-12-25';
    expect(await silentIds()).toContain(chinese);
    today = '2026-11-22';
  });
});
