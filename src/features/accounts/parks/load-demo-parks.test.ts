import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { languages } from '../../../shared/language.ts';
import { equipmentEndpoints } from '../equipment/contract.ts';
import { facilityEndpoints } from '../facilities/contract.ts';
import { facilityImport } from '../importing/facilities.ts';
import { residentImport } from '../importing/residents.ts';
import { rowsOf } from '../importing/testing-imports.ts';
import { demoPersonId, loadDemo, removeDemo } from '../load-demo.ts';
import { accountsRoutes } from '../routes.ts';
import { actAs } from '../testing.ts';
import { parkEndpoints } from './contract.ts';

const { ctx: system } = await useTestDatabase();
const call = callerOf(accountsRoutes);
const visitor = system.withActor({ kind: 'visitor' });
await loadDemo(system);
await loadDemo(system);

const parks = [
  { keeper: 'owner.demo-cn-park', country: 'CN' },
  { keeper: 'owner.demo-ru-park', country: 'RU' },
];

it.each(parks)('$keeper keeps one facility with residents and equipment, all marked', async (park) => {
  const { items } = await call(facilityEndpoints.list, visitor, { country: park.country });
  expect(items).toMatchObject([{ isDemo: true, country: park.country }]);
  const id = items[0]?.id ?? '';
  const shown = await call(parkEndpoints.residents, visitor, { id, standing: 'all' });
  expect(shown.counts).toEqual({ present: 3, left: 1 });
  expect(shown.items.every(({ organisation }) => organisation?.isDemo)).toBe(true);
  expect(new Set(shown.items.map(({ country }) => country)).size).toBe(2);
  const { reports, contradictions } = await call(parkEndpoints.counters, visitor, { id });
  expect(reports.map(({ counter }) => counter).sort()).toEqual([
    'introduced',
    'landed',
    'matched',
    'operated',
  ]);
  expect([reports.some(({ amount }) => amount > 0), contradictions]).toEqual([true, []]);
  for (const language of languages) {
    const lent = (await call(equipmentEndpoints.list, { ...visitor, language }, { facilityId: id })).items;
    expect(lent).toHaveLength(3);
    expect(lent.every((one) => one.organisation?.isDemo && one.text.language === language)).toBe(true);
  }
});

it.each(parks)('$keeper imports residents and facilities, which go with the demonstration', async (park) => {
  const ctx = await actAs(system, demoPersonId(park.keeper));
  const wish = { language: 'en' as const, organisationId: null };
  const residents = rowsOf(residentImport, wish, 'Name|Country|Since', `Newcomer|${park.country}|2026-01-15`);
  expect(await residentImport.checkRows(ctx, residents, wish)).toEqual([[]]);
  await ctx.transaction((tx) => residentImport.writeRows(tx, residents, wish));
  if (ctx.actor.kind !== 'person') throw new Error('Nobody acts');
  const own = { ...wish, organisationId: ctx.actor.organisationIds[0] ?? null };
  const rows = rowsOf(facilityImport, own, 'Name|Kind|Country', `Annex ${park.country}|incubator|RU`);
  const [ref] = await ctx.transaction((tx) => facilityImport.writeRows(tx, rows, own));
  expect(await call(facilityEndpoints.get, visitor, { id: ref?.id ?? '' })).toMatchObject({ isDemo: true });
});

it('is taken away with the rest', async () => {
  await removeDemo(system);
  for (const table of ['accounts_facility', 'accounts_park_resident', 'accounts_equipment']) {
    const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(system.db);
    expect(rows, table).toEqual([]);
  }
});
