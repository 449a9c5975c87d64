import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../../platform/audit/verify-audit.ts';
import { callerOf } from '../../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { loadDemo } from '../../../accounts/public.ts';
import { removeDemoTexts } from '../../../translation/public.ts';
import { planEndpoints } from '../contract.ts';
import { planRoutes } from '../routes.ts';
import { demoPlanId } from './demo-plan.ts';
import { loadDemoPlan, removeDemoPlan } from './load-demo.ts';

const { ctx: system } = await useTestDatabase();
const call = callerOf(planRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const read = (language: 'zh' | 'ru' | 'en') =>
  call(planEndpoints.get, { ...visitor, language }, { id: demoPlanId });

it('is not written where its officers are not', async () => {
  expect(await loadDemoPlan(system)).toBe(false);
  await expect(read('zh')).rejects.toMatchObject({ status: 404 });
});

it('is a road map both banks agreed to, with items of both, one of them late by more than 30 days', async () => {
  await loadDemo(system);
  expect(await loadDemoPlan(system)).toBe(true);
  const plan = await read('en');
  expect(plan).toMatchObject({ kind: 'road-map', standing: 'agreed', agreedBy: ['cn', 'ru'] });
  expect(plan.progress).toEqual({ total: 7, done: 2, running: 1, planned: 2, late: 2, dropped: 0 });
  expect(new Set(plan.items.map(({ title }) => title.original.language))).toEqual(new Set(['zh', 'ru']));
  expect(Math.max(...plan.items.map(({ daysLate }) => daysLate))).toBeGreaterThan(30);
  const moved = plan.items.filter(({ dueOn, firstDueOn }) => dueOn !== firstDueOn);
  expect(moved.map(({ title }) => title.text)).toEqual([
    'Publish a joint review of energy storage for cold climates',
  ]);
});

it.each(['zh', 'ru', 'en'] as const)('is read in %s, and says what is translated', async (language) => {
  for (const { title, indicator } of (await read(language)).items) {
    for (const said of [title, indicator]) {
      const state = said.original.language === language ? 'original' : 'human';
      expect(said).toMatchObject({ language, state });
    }
  }
});

it('stays as it is when loaded again, and goes with its words', async () => {
  const before = await read('ru');
  expect(await loadDemoPlan(system)).toBe(false);
  expect({ ...(await read('ru')), asOf: before.asOf }).toEqual(before);
  expect(await verifyAudit(system)).toMatchObject({ ok: true });
  await removeDemoPlan(system);
  await removeDemoTexts(system);
  for (const table of [
    'programmes_plan',
    'programmes_plan_item',
    'programmes_plan_item_version',
    'translation_text',
  ]) {
    expect((await sql`select from ${sql.table(table)}`.execute(system.db)).rows, table).toEqual([]);
  }
});
