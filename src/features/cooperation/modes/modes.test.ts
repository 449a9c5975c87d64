import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildProject, buildProjectCast } from '../projects/testing.ts';
import { modes } from './contract.ts';
import { modeRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-21T08:00:00Z') });
const cast = await buildProjectCast(system);
const call = callerOf(modeRoutes);
const money = (amountMinor: number, currency: 'CNY' | 'RUB' = 'CNY') => ({ amountMinor, currency });

async function buildCentre() {
  const projectId = await buildProject(system, cast, { state: 'running' });
  const values = { topics: '新材料', governance: '双方各派三人' };
  await call(modes.set, cast.chinese.ctx, { projectId, revision: 0, mode: 'jointCentre', values });
  return projectId;
}
const contribution = (bank: 'cn' | 'ru', value: ReturnType<typeof money>) => ({
  ledger: 'contributions' as const,
  values: { bank, contributionKind: 'money', what: 'Взнос', value },
});

describe('the form of a project', () => {
  it('is a technology transfer until a party chooses another', async () => {
    const projectId = await buildProject(system, cast);
    expect(await call(modes.get, cast.broker.ctx, { projectId })).toMatchObject({
      mode: 'technologyTransfer',
      revision: 0,
      mayWrite: false,
    });
    const chosen = await call(modes.set, cast.russian.ctx, {
      projectId,
      revision: 0,
      mode: 'productionBase',
      values: { place: 'Хабаровск', localisationPercent: '35', utilities: '' },
    });
    expect(chosen).toMatchObject({
      mode: 'productionBase',
      revision: 1,
      values: { place: 'Хабаровск', localisationPercent: 35 },
      mayWrite: true,
    });
  });

  it('is lost to nobody who saves at the same time', async () => {
    const projectId = await buildCentre();
    const values = { topics: 'Темы', governance: 'Совет' };
    const wish = { projectId, revision: 1, mode: 'jointCentre' as const, values };
    const ends = await Promise.allSettled([
      call(modes.set, cast.russian.ctx, wish),
      call(modes.set, cast.chinese.ctx, wish),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(call(modes.set, cast.russian.ctx, wish)).rejects.toMatchObject({
      code: 'cooperation.mode.changedMeanwhile',
    });
  });

  it('shows shares by currency and never adds currencies', async () => {
    const projectId = await buildCentre();
    await call(modes.addRow, cast.chinese.ctx, { projectId, ...contribution('cn', money(1_000_000_000)) });
    await call(modes.addRow, cast.russian.ctx, { projectId, ...contribution('ru', money(500_000_000)) });
    const view = await call(modes.addRow, cast.russian.ctx, {
      projectId,
      ...contribution('ru', money(7, 'RUB')),
    });
    expect(view.figures.shares).toEqual([
      { currency: 'CNY', total: 1_500_000_000, perMille: { cn: 667, ru: 333 } },
      { currency: 'RUB', total: 7, perMille: { cn: 0, ru: 1000 } },
    ]);
  });

  it('lets each bank remove its own rows only; what was removed is gone from the list, not from the record', async () => {
    const projectId = await buildCentre();
    const view = await call(modes.addRow, cast.chinese.ctx, { projectId, ...contribution('cn', money(5)) });
    const rowId = view.rows[0]?.id ?? '';
    expect(view.rows[0]).toMatchObject({ writtenBy: 'cn', mayRemove: true });
    await expect(call(modes.removeRow, cast.russian.ctx, { projectId, rowId })).rejects.toMatchObject({
      code: 'cooperation.mode.rowNotFound',
    });
    expect((await call(modes.removeRow, cast.chinese.ctx, { projectId, rowId })).rows).toEqual([]);
    await expect(call(modes.removeRow, cast.chinese.ctx, { projectId, rowId })).rejects.toMatchObject({
      code: 'cooperation.mode.rowNotFound',
    });
  });

  it('refuses lists of other forms, times that end before they begin, and strangers', async () => {
    const projectId = await buildCentre();
    const visit = { bank: 'cn', guests: 2, from: '2026-11-10', to: '2026-11-01', purpose: 'Опыт' };
    await expect(
      call(modes.addRow, cast.chinese.ctx, {
        projectId,
        ledger: 'visits',
        values: { ...visit, to: '2026-11-12' },
      }),
    ).rejects.toMatchObject({ code: 'cooperation.mode.listNotKept' });
    await expect(
      call(modes.addRow, cast.chinese.ctx, { projectId, ledger: 'visits', values: visit }),
    ).rejects.toMatchObject({
      fields: [{ path: 'values.to', code: 'cooperation.mode.endsBeforeBeginning' }],
    });
    for (const { ctx } of [cast.broker, cast.compliance]) {
      await expect(
        call(modes.addRow, ctx, { projectId, ...contribution('cn', money(5)) }),
      ).rejects.toMatchObject({
        code: 'cooperation.mode.partiesOnly',
      });
    }
    for (const { ctx } of [cast.outsider, cast.programme]) {
      await expect(call(modes.get, ctx, { projectId })).rejects.toMatchObject({ status: 404 });
    }
  });
});
