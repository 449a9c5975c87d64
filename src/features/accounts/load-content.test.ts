import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { facilityEndpoints } from './facilities/contract.ts';
import { organisationEndpoints } from './organisations/contract.ts';
import { expertEndpoints } from './experts/contract.ts';
import { isField } from './experts/rules.ts';
import { personEndpoints } from './people/contract.ts';
import { practiceEndpoints } from './practices/contract.ts';
import {
  demoAccounts,
  demoPassword,
  factId,
  findOrganisationsByKey,
  loadDemo,
  loadFacts,
  removeDemo,
} from './public.ts';
import { callAccounts } from './testing.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
beforeAll(async () => {
  expect(await loadFacts(system)).toEqual({ organisations: 167, facilities: 85 });
}, 60_000);

describe('starting content', () => {
  it('is loaded once however often it is asked for', async () => {
    expect(await loadFacts(system)).toEqual({ organisations: 0, facilities: 0 });
    expect((await callAccounts(organisationEndpoints.list, visitor, {})).total).toBe(167);
    expect((await callAccounts(facilityEndpoints.list, visitor, {})).total).toBe(85);
  });

  it('keeps keys, sources and what is unknown', async () => {
    const ministry = await callAccounts(organisationEndpoints.get, visitor, {
      id: factId('organisation', 'cn-most'),
    });
    expect(ministry).toMatchObject({
      externalKey: 'cn-most',
      region: 'CN-BJ',
      verificationState: 'listed',
      verifiedOn: null,
      source: { file: '001_9b773321eaec471a.txt' },
    });
    expect(ministry.alsoIn).toHaveLength(3);
    const un = await callAccounts(organisationEndpoints.get, visitor, { id: factId('organisation', 'un') });
    expect(un).toMatchObject({ country: null, region: null, city: null });
  });

  it('finds a part of a name in any language, and another name', async () => {
    const find = async (q: string) => (await callAccounts(organisationEndpoints.list, visitor, { q })).items;
    const id = factId('organisation', 'cn-most');
    for (const q of [
      '科学技术部',
      'НАУКИ и технологий КНР',
      'ministry of science and technology of the prc',
      '国家科技部',
    ]) {
      expect((await find(q)).map((item) => item.id)).toContain(id);
    }
    expect(await find('100%')).toEqual([]);
    const filtered = await callAccounts(organisationEndpoints.list, visitor, {
      country: 'RU',
      kind: 'university',
    });
    expect(filtered.total).toBeGreaterThan(5);
    expect(filtered.items.every((item) => item.country === 'RU' && item.kind === 'university')).toBe(true);
  });

  it('tells the founders of a facility, known to the directory or only by key', async () => {
    const park = await callAccounts(facilityEndpoints.get, visitor, {
      id: factId('facility', 'silk-road-park-cn'),
    });
    expect(park).toMatchObject({ region: 'CN-SN', opened: '2018-04', status: 'operating' });
    expect(park.founders.map((founder) => founder.organisation !== null)).toEqual([true, true, true, false]);
    // Skolkovo is a facility itself.
    expect(park.founders[3]).toMatchObject({
      key: 'skolkovo',
      facility: { id: factId('facility', 'skolkovo') },
    });
    expect(park.figures[0]).toMatchObject({ value: 40, qualifier: 'over', asOf: '2021' });
  });
});

describe('demonstration', () => {
  it('opens organisations that say they are demonstration, with owners who can sign in, and goes again', async () => {
    expect(await loadDemo(system)).toEqual({ organisations: 26, people: 38 });
    expect(await loadDemo(system)).toEqual({ organisations: 0, people: 0 });
    const [welding] = (await findOrganisationsByKey(system, ['demo-ru-welding'])).values();
    expect(welding).toMatchObject({ isDemo: true, verificationState: 'verified', region: 'RU-PRI' });
    expect(welding?.names.ru).toMatch(/\(демо\)$/);
    for (const { email } of demoAccounts) {
      const me = await callAccounts(personEndpoints.signIn, visitor, { email, password: demoPassword });
      expect(me.roles).toHaveLength(1);
    }
    const experts = () => callAccounts(expertEndpoints.list, visitor, { pageSize: 100 });
    const notes = () => callAccounts(practiceEndpoints.list, visitor, {});
    const { items } = await experts();
    expect(items.every((one) => one.isDemo && one.fields.every(isField))).toBe(true);
    expect(new Set(items.map(({ organisation }) => organisation?.country))).toEqual(new Set(['CN', 'RU']));
    expect((await notes()).items.map(({ answers }) => answers).sort()).toEqual([0, 0, 0, 2]);
    await removeDemo(system);
    expect([(await experts()).total, (await notes()).total]).toEqual([0, 0]);
    const gone = callAccounts(personEndpoints.signIn, visitor, {
      email: 'admin@demo.invalid',
      password: demoPassword,
    });
    await expect(gone).rejects.toMatchObject({ status: 401 });
    expect((await callAccounts(organisationEndpoints.list, visitor, {})).total).toBe(167);
  }, 20_000);
});
