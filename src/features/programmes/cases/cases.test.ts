import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { caseEndpoints } from './contract.ts';
import { caseDownloads } from './downloads.ts';
import { loadCases } from './load-cases.ts';
import { caseRoutes } from './routes.ts';
import { stageFault } from './rules.ts';
import { caseStages } from './vocabulary.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = callerOf(caseRoutes);
const visitor = system.withActor({ kind: 'visitor' });
await loadFacts(system);
await loadCases(system);
const compliance = (await buildPerson(system, { roles: ['compliance_officer'] })).ctx;
const officer = (await buildPerson(system, { roles: ['programme_officer'] })).ctx;

const flaggedKeys = [
  'prj-tianwan-1-2',
  'prj-tianwan-3-4',
  'prj-tianwan-7-8',
  'prj-xudabao-3-4',
  'prj-cefr',
  'prj-xiapu-fast-reactor',
  'prj-heavy-helicopter',
];
const waiting = async () => (await call(caseEndpoints.waiting, compliance, {})).items;
const idOf = async (key: string) => {
  const page = await call(caseEndpoints.list, visitor, { pageSize: 100 });
  const found = [...page.items, ...(await waiting())].find(({ factKey }) => factKey === key);
  if (!found) throw new Error(key);
  return found.id;
};

describe('flagged projects as a file', () => {
  const textOf = async (download: Download | undefined) => {
    let text = '';
    for await (const part of download?.body as AsyncIterable<string>) text += part;
    return text;
  };
  const table = async (ctx: typeof compliance, language: 'zh' | 'ru' = 'zh') =>
    caseDownloads
      .find(({ id }) => id === 'programmes.cases.exportWaiting')
      ?.handle({ ...ctx, language }, { format: 'csv' });

  it('are those of the screen, for those who look', async () => {
    const written = await textOf(await table(compliance));
    const rows = await waiting();
    expect(rows).toHaveLength(flaggedKeys.length);
    for (const { names } of rows) expect(written).toContain(names.zh);
    expect(written.match(/等待审核/gu)).toHaveLength(
      rows.filter(({ reviewedAt }) => reviewedAt === null).length,
    );
    await expect(table(officer)).rejects.toMatchObject({ code: 'programmes.case.reviewersOnly' });
    await expect(table(visitor)).rejects.toMatchObject({ code: 'platform.signInFirst' });
  });
});

describe('known projects', () => {
  it('are all there but the flagged ones, and are loaded once', async () => {
    expect(await loadCases(system)).toBe(0);
    const page = await call(caseEndpoints.list, visitor, { pageSize: 100 });
    expect(page.total).toBe(35);
    expect(page.items.map(({ factKey }) => factKey)).not.toEqual(expect.arrayContaining([flaggedKeys[0]]));
    const metro = page.items.find(({ factKey }) => factKey === 'prj-shenyang-metro-cars');
    expect(metro).toMatchObject({ region: 'CN-LN', modes: ['joint-venture', 'licensing'] });
  });

  it('can be filtered, and found in both scripts', async () => {
    const transfers = await call(caseEndpoints.list, visitor, { kind: 'technology-transfer' });
    expect(transfers.total).toBe(5);
    const found = await call(caseEndpoints.list, visitor, { q: 'вакцины' });
    expect(found.items.map(({ factKey }) => factKey)).toEqual(['prj-ad5-vaccine-trial']);
    expect((await call(caseEndpoints.list, visitor, { q: '田湾' })).total).toBe(0);
    expect((await call(caseEndpoints.list, visitor, { field: 'nuclear-energy' })).total).toBe(0);
  });

  it('of guarded fields show public milestones and no remark', async () => {
    const seen = await call(caseEndpoints.get, visitor, { id: await idOf('prj-ilrs') });
    expect(seen).toMatchObject({ isGuarded: true, note: null, stages: [] });
    expect(seen.milestones).toHaveLength(1);
  });
});

describe('a flagged case', () => {
  it('is there for nobody but those who look, who see it waiting', async () => {
    const flagged = await waiting();
    expect(flagged.map(({ factKey }) => factKey).sort()).toEqual([...flaggedKeys].sort());
    for (const { id } of flagged) {
      await expect(call(caseEndpoints.get, visitor, { id })).rejects.toMatchObject({ status: 404 });
      await expect(call(caseEndpoints.get, officer, { id })).rejects.toMatchObject({ status: 404 });
    }
    expect((await factLinks(system, flaggedKeys)).size).toBe(0);
    await expect(call(caseEndpoints.waiting, officer, {})).rejects.toMatchObject({
      code: 'programmes.case.reviewersOnly',
    });
  });

  it('is shown after a look with a reason, stays so when the content is loaded again, and goes back', async () => {
    const id = await idOf('prj-tianwan-1-2');
    const reason = '只含公开里程碑，不涉及技术资料';
    const review = (decision: 'show' | 'hide', why = reason) =>
      call(caseEndpoints.review, compliance, { id, decision, reason: why });
    await expect(review('show', 'да')).rejects.toMatchObject({ fields: [{ path: 'reason' }] });
    await expect(call(caseEndpoints.review, officer, { id, decision: 'show', reason })).rejects.toMatchObject(
      { code: 'programmes.case.reviewersOnly' },
    );
    expect((await review('show')).review).toMatchObject({ isShown: true, reason });
    await loadCases(system);
    expect(await call(caseEndpoints.get, visitor, { id })).toMatchObject({ review: null, isGuarded: true });
    expect((await factLinks(system, ['prj-tianwan-1-2'])).size).toBe(1);
    await review('hide');
    await expect(call(caseEndpoints.get, visitor, { id })).rejects.toMatchObject({ status: 404 });
    expect((await factLinks(system, ['prj-tianwan-1-2'])).size).toBe(0);
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('is the only one there is a decision about', async () => {
    const id = await idOf('prj-nica');
    await expect(
      call(caseEndpoints.review, compliance, { id, decision: 'hide', reason: 'Неверно указано в источнике' }),
    ).rejects.toMatchObject({ code: 'programmes.case.notFlagged' });
  });
});

describe('the way of introduced technology', () => {
  it('is put on record by officers, in order, with what shows it', async () => {
    const id = await idOf('prj-freeze-drying');
    const record = (stage: (typeof caseStages)[number], reachedOn: string) =>
      call(caseEndpoints.recordStage, officer, { id, stage, reachedOn, evidence: '合同' });
    await record('produced', '2006');
    const seen = await record('purchased', '2002-05');
    expect(seen.stages.map(({ stage, reachedOn }) => [stage, reachedOn])).toEqual([
      ['purchased', '2002-05'],
      ['produced', '2006'],
    ]);
    await expect(record('absorbed', '2007')).rejects.toMatchObject({
      fields: [{ code: 'programmes.case.stagesOutOfOrder' }],
    });
    await expect(record('produced', '2027')).rejects.toMatchObject({
      fields: [{ code: 'programmes.case.stageToCome' }],
    });
    await expect(
      call(caseEndpoints.recordStage, compliance, {
        id,
        stage: 'purchased',
        reachedOn: '2001',
        evidence: 'x',
      }),
    ).rejects.toMatchObject({ code: 'programmes.officersOnly' });
    await expect(
      call(caseEndpoints.recordStage, officer, {
        id: await idOf('prj-nica'),
        stage: 'purchased',
        reachedOn: '2001',
        evidence: 'x',
      }),
    ).rejects.toMatchObject({ code: 'programmes.case.noStagesHere' });
  });

  it('never runs backwards, whatever is recorded in whatever order', () => {
    const wish = fc.record({
      stage: fc.constantFrom(...caseStages),
      reachedOn: fc.integer({ min: 1990, max: 2026 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const reached = new Map<(typeof caseStages)[number], string>();
        for (const one of wishes) {
          const known = [...reached].map(([stage, reachedOn]) => ({ stage, reachedOn }));
          if (stageFault(known, one, '2026-11-22') === undefined) reached.set(one.stage, one.reachedOn);
        }
        const days = caseStages.flatMap((stage) => reached.get(stage) ?? []);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});
