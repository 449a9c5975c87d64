import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { addDays } from '../../../shared/day.ts';
import { buildProject, buildProjectCast } from '../projects/testing.ts';
import { landings } from './contract.ts';
import { landingWork } from './jobs.ts';
import { landingRoutes } from './routes.ts';

let today = '2026-11-21';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(`${today}T08:00:00Z`) });
const cast = await buildProjectCast(system);
const call = callerOf(landingRoutes);
const visitor = system.withActor({ kind: 'visitor' });
const record = {
  revision: 0,
  kind: 'production' as const,
  landedOn: '2026-10-01',
  region: 'CN-HL',
  place: 'Цзямусы, промышленная зона',
  built: 'Участок сварки хладостойких сталей на двух постах.',
  product: 'Стрелы кранов',
  jobs: 24,
  investment: [{ amountMinor: 320_000_000, currency: 'CNY' as const }],
  firstPayment: { amountMinor: 50_000_000, currency: 'CNY' as const },
  firstPaymentOn: '2026-10-20',
};
const running = (wish: { isPublic?: boolean } = {}) =>
  buildProject(system, cast, { state: 'running', ...wish });
const inRussian = (ctx: Ctx): Ctx => ({ ...ctx, language: 'ru' });
const inChinese = (ctx: Ctx): Ctx => ({ ...ctx, language: 'zh' });
const writeAs = (ctx: Ctx, projectId: string, more: Partial<typeof record> = {}) =>
  call(landings.put, inRussian(ctx), { projectId, ...record, ...more });
const mails = async () =>
  (
    await sql<{ payload: { to: string; subject: string; text: string; link: { path: string } } }>`
      select payload from platform_job where kind = 'platform.sendMail'`.execute(system.db)
  ).rows.map(({ payload }) => payload);
const runJob = async (name: string) => {
  const schedule = landingWork.schedules.find(({ id }) => id === name);
  if (!schedule) throw new Error(name);
  await schedule.job.run(system, schedule.payload);
};

describe('a landing record', () => {
  it('is claimed until both leads confirm it, and again after a change', async () => {
    const projectId = await running();
    expect((await writeAs(cast.russian.ctx, projectId)).landing).toMatchObject({
      revision: 1,
      confirmedBy: [],
      country: 'CN',
    });
    const confirm = (ctx: Ctx, revision: number) => call(landings.confirm, ctx, { projectId, revision });
    expect((await confirm(cast.russian.ctx, 1)).landing?.confirmedBy).toEqual(['ru']);
    expect((await confirm(cast.russian.ctx, 1)).landing?.confirmedBy).toEqual(['ru']);
    expect((await confirm(cast.chinese.ctx, 1)).landing?.confirmedBy).toEqual(['cn', 'ru']);
    const changed = await call(landings.put, inRussian(cast.russian.ctx), {
      projectId,
      ...record,
      revision: 1,
      jobs: 30,
    });
    expect(changed.landing).toMatchObject({ revision: 2, confirmedBy: [], jobs: 30 });
    await expect(confirm(cast.chinese.ctx, 1)).rejects.toMatchObject({
      code: 'cooperation.landing.changedMeanwhile',
    });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('keeps unknown jobs unknown, and shows the other side the original with its state', async () => {
    const projectId = await running();
    const { jobs: _, ...unknown } = record;
    await call(landings.put, inRussian(cast.russian.ctx), { projectId, ...unknown });
    const seen = await call(landings.get, inChinese(cast.chinese.ctx), { projectId });
    expect(seen.landing).toMatchObject({
      jobs: null,
      place: { text: record.place, language: 'ru', state: 'none' },
    });
  });

  it('keeps the language of words the other side leaves as they are; rewritten they are in his', async () => {
    const projectId = await running();
    await writeAs(cast.russian.ctx, projectId);
    const correct = (more: Partial<typeof record>) =>
      call(landings.put, inChinese(cast.chinese.ctx), { projectId, ...record, ...more });
    const corrected = await correct({ revision: 1, jobs: 30 });
    expect(corrected.landing).toMatchObject({ jobs: 30, place: { original: { language: 'ru' } } });
    const rewritten = await correct({ revision: 2, place: '佳木斯工业园' });
    expect(rewritten.landing?.place).toMatchObject({ text: '佳木斯工业园', language: 'zh' });
  });

  it.each([
    [{ landedOn: '2026-11-22' }, 'landedOn'],
    [{ region: 'CN-XX' }, 'region'],
    [{ firstPaymentOn: '2027-01-01' }, 'firstPaymentOn'],
    [{ investment: [...record.investment, ...record.investment] }, 'investment'],
    [{ jobs: -1 }, 'jobs'],
    [{ built: '  ' }, 'built'],
  ])('refuses %j', async (more, path) => {
    const projectId = await running();
    await expect(writeAs(cast.chinese.ctx, projectId, more)).rejects.toMatchObject({ fields: [{ path }] });
    expect((await call(landings.get, cast.chinese.ctx, { projectId })).landing).toBeNull();
  });

  it('is written by parties of a running project only', async () => {
    const early = await buildProject(system, cast, { state: 'approved' });
    await expect(writeAs(cast.chinese.ctx, early)).rejects.toMatchObject({
      code: 'cooperation.landing.notRunningYet',
    });
    const projectId = await running();
    await expect(writeAs(cast.broker.ctx, projectId)).rejects.toMatchObject({
      code: 'cooperation.landing.partiesOnly',
    });
    await expect(writeAs(cast.outsider.ctx, projectId)).rejects.toMatchObject({ status: 404 });
    await expect(call(landings.confirm, cast.broker.ctx, { projectId, revision: 1 })).rejects.toMatchObject({
      code: 'cooperation.landing.leadsConfirm',
    });
  });
});

describe('what everybody sees', () => {
  it('is what both sides agreed to show, counted, without evidence, money or names of parties', async () => {
    const before = (await call(landings.list, visitor, {})).counts;
    const hidden = await running();
    await writeAs(cast.russian.ctx, hidden);
    const shown = await running({ isPublic: true });
    await writeAs(cast.russian.ctx, shown);
    const page = await call(landings.list, inChinese(visitor), { country: 'CN' });
    expect(page.items.map(({ projectId }) => projectId)).toEqual([shown]);
    expect(page.counts).toMatchObject({ landed: before.landed + 1, jobs: before.jobs + 24, verified: 0 });
    const one = await call(landings.list, visitor, { projectId: shown });
    expect(one.items.map(({ projectId }) => projectId)).toEqual([shown]);
    expect((await call(landings.list, visitor, { projectId: hidden })).items).toEqual([]);
    expect(page.items[0]).toMatchObject({ isVerified: false, title: { text: '低温钢焊接', state: 'human' } });
    const told = JSON.stringify(page);
    for (const secret of ['320000000', 'Участок сварки', '佳木斯', 'Институт сварки'])
      expect(told).not.toContain(secret);
    expect((await call(landings.list, visitor, { country: 'RU' })).items).toEqual([]);
  });
});

describe('follow-up', () => {
  it('asks when it is due, again after a month, and never once it was answered', async () => {
    const projectId = await running();
    await writeAs(cast.russian.ctx, projectId);
    const answer = { projectId, standing: 'grown' as const, salesBand: 'upTo10' as const, jobs: 31 };
    await expect(call(landings.followUp, cast.chinese.ctx, { ...answer, months: 6 })).rejects.toMatchObject({
      code: 'cooperation.landing.tooEarly',
      params: { dueOn: '2027-04-01' },
    });
    today = '2027-04-02';
    const asked = async () =>
      (await mails()).filter(({ link }) => link.path.endsWith(`/projects/${projectId}/landing`)).length;
    await runJob('cooperation.askFollowUps');
    const first = await asked();
    expect(first).toBeGreaterThan(1);
    await runJob('cooperation.askFollowUps');
    expect(await asked()).toBe(first);
    today = '2027-05-03';
    await runJob('cooperation.askFollowUps');
    expect(await asked()).toBe(2 * first);
    const told = await call(landings.followUp, cast.chinese.ctx, {
      ...answer,
      months: 6,
      remarks: '新增一条生产线',
    });
    expect(told.followUps[0]).toMatchObject({ state: 'answered', standing: 'grown', jobs: 31 });
    today = '2027-07-01';
    await runJob('cooperation.askFollowUps');
    expect(await asked()).toBe(2 * first);
    for (const { subject, text } of await mails()) expect(`${subject} ${text}`).not.toContain('Цзямусы');
    today = '2026-11-21';
  });
});

describe('absorption', () => {
  it('goes from stage to stage with days and evidence', async () => {
    const projectId = await running();
    const reach = (stage: 'licence' | 'pilot', reachedOn: string) =>
      call(landings.reachStage, cast.chinese.ctx, { projectId, stage, reachedOn, evidence: '验收报告' });
    await expect(reach('pilot', '2026-05-01')).rejects.toMatchObject({
      code: 'cooperation.landing.earlierStageMissing',
    });
    await reach('licence', '2026-03-01');
    await expect(reach('pilot', '2026-02-01')).rejects.toMatchObject({
      code: 'cooperation.landing.stagesOutOfOrder',
    });
    const view = await reach('pilot', '2026-05-01');
    expect(view.absorption.map(({ stage }) => stage)).toEqual(['licence', 'pilot']);
  });
});

describe('talks that stand still', () => {
  it('are said to age on their page, and both sides hear of each level once', async () => {
    const projectId = await buildProject(system, cast, { state: 'checked' });
    const told = async () =>
      (await mails()).filter(({ link }) => link.path.endsWith(`/projects/${projectId}`)).length;
    expect((await call(landings.get, cast.chinese.ctx, { projectId })).ageing).toBeNull();
    today = addDays('2026-11-21', 130);
    expect((await call(landings.get, cast.chinese.ctx, { projectId })).ageing).toEqual({
      level: 'ageing',
      days: 130,
    });
    await runJob('cooperation.warnOfAgeing');
    const first = await told();
    expect(first).toBeGreaterThan(1);
    await runJob('cooperation.warnOfAgeing');
    expect(await told()).toBe(first);
    today = addDays('2026-11-21', 400);
    await runJob('cooperation.warnOfAgeing');
    expect(await told()).toBe(2 * first);
    today = '2026-11-21';
  });
});
