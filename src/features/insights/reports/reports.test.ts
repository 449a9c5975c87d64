import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { newId } from '../../../shared/ids.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { buildListing } from '../../catalogue/testing.ts';
import { buildInterest, buildInterestCast } from '../../cooperation/testing-interests.ts';
import { buildProject, buildProjectCast } from '../../cooperation/testing-projects.ts';
import { insightsDownloads, insightsRoutes, loadInsightFacts, reportWork } from '../public.ts';
import { reports, type Report } from './contract.ts';
import { boundsOf } from './rules.ts';

const now = new Date('2026-11-21T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => now });
const call = callerOf(insightsRoutes);
const people = await buildInterestCast(system);
const officer = await buildPerson(system, { roles: ['programme_officer'] });
const manager = await buildPerson(system, { roles: ['park_manager'] });
const stranger = await buildPerson(system);
beforeAll(async () => {
  await loadInsightFacts(system);
}, 60_000);

const publish = async (at: string) => {
  const { id } = await buildListing(people.cast, 'offer');
  await sql`update catalogue_listing set published_at = ${at}::timestamptz, grnti_primary = '81', country = 'RU'
    where id = ${id}`.execute(system.db);
  return id;
};
for (const day of [
  '2026-09-30T23:59:59Z',
  '2026-10-01T00:00:00Z',
  '2026-10-31T23:59:59Z',
  '2026-11-01T00:00:00Z',
]) {
  await publish(day);
}
const asked = await publish('2026-10-05T00:00:00Z');
const { id: interestId } = await buildInterest(system, {
  cast: people,
  listingId: asked,
  state: 'acknowledged',
});
await sql`update cooperation_interest set sent_at = '2026-10-06', acknowledged_at = '2026-10-08', answer_working_days = 2
  where id = ${interestId}`.execute(system.db);
const project = await buildProject(system, await buildProjectCast(system), { state: 'running' });
await sql`update cooperation_project set created_at = '2026-10-15' where id = ${project}`.execute(system.db);

for (const isPublic of [true, false]) {
  await sql`insert into programmes_agreement (id, kind, level, dated, date_precision, sort_day, names, name_confidence,
      subject, languages, figures, related, also_in, standing, is_public, revision, created_at, changed_at)
    values (${newId()}, 'agreement', 'institution', '2026-10-10', 'day', '2026-10-10',
      ${JSON.stringify({ en: isPublic ? 'Shown' : 'Waits for a look' })}, 'official', '{}', '[]', '[]', '[]', '[]',
      'inForce', ${isPublic}, 1, now(), now())`.execute(system.db);
}

const linesOf = (report: Report, section: string) =>
  Object.fromEntries(
    (report.sections.find(({ key }) => key === section)?.lines ?? [])
      .filter(({ group }) => group === null)
      .map(({ key, value, before }) => [key, [value, before]]),
  );
const make = (ctx: Ctx = officer.ctx, more: object = {}) =>
  call(reports.make, ctx, { month: '2026-10', ...more });

describe('the report of a month', () => {
  it('counts the month beside the month before, to the second, and says what stands behind', async () => {
    const report = await make();
    expect(linesOf(report, 'steps')).toMatchObject({ listed: [3, 1], interested: [1, 0] });
    expect(linesOf(report, 'cohort')).toMatchObject({ listed: [3, 1], interested: [1, 0], landed: [0, 0] });
    expect(linesOf(report, 'listings')).toEqual({ offer: [3, 1] });
    expect(linesOf(report, 'answers')).toMatchObject({ acknowledged: [1, 0], medianWorkingDays: [2, null] });
    expect(linesOf(report, 'projects')).toEqual({ newProjects: [1, 0] });
    expect(linesOf(report, 'contradictions')).toEqual({ contradictions: [13, null] });
    const projects = report.sections.find(({ key }) => key === 'projects');
    expect(projects?.items.map(({ path }) => path)).toEqual([`/projects/${project}`]);
    expect(linesOf(report, 'agreements')).toEqual({ agreements: [1, 0] });
    const told = JSON.stringify(report);
    for (const name of ['Waits for a look', 'Hewu', 'Zhongqiuyue', people.sender.email])
      expect(told).not.toContain(name);
  });

  it('is a draft that counts anew, then frozen for good', async () => {
    await publish('2026-10-20T00:00:00Z');
    const draft = await make();
    expect([draft.issue, draft.state, linesOf(draft, 'steps')['listed']]).toEqual([1, 'draft', [4, 1]]);
    const issued = await call(reports.issue, officer.ctx, { id: draft.id, revision: draft.revision });
    await publish('2026-10-21T00:00:00Z');
    const later = await call(reports.get, manager.ctx, { month: '2026-10' });
    expect(later.sections).toEqual(issued.sections);
    expect(linesOf(later, 'steps')['listed']).toEqual([4, 1]);
    const of = { id: draft.id, revision: issued.revision };
    await expect(call(reports.issue, officer.ctx, of)).rejects.toMatchObject({
      code: 'insights.report.issued',
    });
    await expect(
      call(reports.write, officer.ctx, { ...of, language: 'ru', text: 'Поздно' }),
    ).rejects.toMatchObject({ code: 'insights.report.issued' });
  });

  it('is corrected by another issue with its reason; the first stays as it was', async () => {
    await expect(make()).rejects.toMatchObject({ fields: [{ path: 'reason' }] });
    const second = await make({ ...officer.ctx, language: 'ru' }, { reason: 'Запись учтена дважды' });
    expect(second).toMatchObject({
      issue: 2,
      state: 'draft',
      reason: { text: 'Запись учтена дважды', language: 'ru' },
    });
    expect((await call(reports.get, manager.ctx, { month: '2026-10' })).issue).toBe(1);
    await call(reports.issue, officer.ctx, { id: second.id, revision: second.revision });
    const first = await call(reports.get, manager.ctx, { month: '2026-10', issue: 1 });
    expect(first.isSuperseded).toBe(true);
    expect(linesOf(first, 'steps')['listed']).toEqual([4, 1]);
    expect(linesOf(await call(reports.get, manager.ctx, { month: '2026-10' }), 'steps')['listed']).toEqual([
      5, 1,
    ]);
    const trail = await sql<{ action: string }>`select action from platform_audit
      where action like 'insights.report.%' order by sequence`.execute(system.db);
    expect(trail.rows.map(({ action }) => action.replace('insights.report.', ''))).toEqual([
      'make',
      'retake',
      'issue',
      'make',
      'issue',
    ]);
  });

  it('is for the staff; drafts for those who make them', async () => {
    await expect(call(reports.list, stranger.ctx, {})).rejects.toMatchObject({
      code: 'insights.report.staffOnly',
    });
    await expect(make(manager.ctx)).rejects.toMatchObject({ code: 'insights.report.officersOnly' });
    await expect(make(officer.ctx, { month: '2026-11' })).rejects.toMatchObject({
      code: 'insights.report.monthNotOver',
    });
    await call(reports.make, officer.ctx, { month: '2026-08' });
    await expect(call(reports.get, manager.ctx, { month: '2026-08' })).rejects.toMatchObject({ status: 404 });
    const seen = async (ctx: Ctx) => (await call(reports.list, ctx, {})).items.map(({ month }) => month);
    expect(await seen(manager.ctx)).toEqual(['2026-10', '2026-10']);
    expect(await seen(officer.ctx)).toEqual(['2026-10', '2026-10', '2026-08']);
  });

  it('carries words in each language and says which are behind the original', async () => {
    let draft = await call(reports.make, officer.ctx, { month: '2026-08' });
    const write = async (language: 'zh' | 'ru', text: string) => {
      draft = await call(reports.write, officer.ctx, {
        id: draft.id,
        revision: draft.revision,
        language,
        text,
      });
      return Object.fromEntries(draft.words.map((one) => [one.language, one.state]));
    };
    expect(await write('ru', 'Хороший месяц')).toEqual({ ru: 'own' });
    expect(await write('zh', '进展良好')).toEqual({ ru: 'own', zh: 'human' });
    expect(await write('ru', 'Очень хороший месяц')).toEqual({ ru: 'own', zh: 'stale' });
    await expect(
      call(reports.write, officer.ctx, {
        id: draft.id,
        revision: draft.revision - 1,
        language: 'ru',
        text: 'Старое',
      }),
    ).rejects.toMatchObject({ code: 'insights.report.changed' });
    expect(await write('ru', '')).toEqual({});
  });

  it('is drafted by the clock once, and issued by nobody then', async () => {
    const november = { ...system, clock: () => new Date('2026-10-01T02:20:00Z') };
    for (let at = 0; at < 2; at++) await reportWork.jobs[0]?.run(november, {});
    const { items } = await call(reports.list, officer.ctx, {});
    expect(items.filter(({ month }) => month === '2026-09')).toEqual([
      expect.objectContaining({ issue: 1, state: 'draft', isByClock: true }),
    ]);
  });

  it('leaves as PDF, DOCX and a workbook with the same figures; an issue always as the same bytes', async () => {
    const { id, sections } = await call(reports.get, manager.ctx, { month: '2026-10' });
    const take = async (route: string, input: object, language: 'zh' | 'ru') => {
      const download = insightsDownloads.find((one) => one.id === route);
      const file = await download?.handle(
        { ...manager.ctx, language },
        download.input.parse({ id, ...input }),
      );
      return file?.body as Uint8Array;
    };
    const pdf = await take('insights.reports.file', { format: 'pdf' }, 'zh');
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(await take('insights.reports.file', { format: 'pdf' }, 'zh'))).toEqual(
      Buffer.from(pdf),
    );
    const docx = await take('insights.reports.file', { format: 'docx' }, 'ru');
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK');
    const { rows } = await readTable(await take('insights.reports.exportOne', { format: 'xlsx' }, 'zh'));
    const listed = rows.find(({ cells }) => cells[0] === '本月进展' && cells[1] === '已发布');
    expect(listed?.cells.slice(3, 5)).toEqual(['5', '1']);
    const expected = sections.reduce((sum, { lines, items }) => sum + lines.length + items.length, 0);
    expect(rows.filter(({ cells }) => (cells[7] ?? '') !== '').length).toBeGreaterThanOrEqual(expected);
  });
});

describe('the bounds of a month', () => {
  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 2198 }), fc.integer({ min: 1, max: 12 }), (year, at) => {
        const month = `${year}-${String(at).padStart(2, '0')}`;
        const bounds = boundsOf(month);
        expect(boundsOf(bounds.before.slice(0, 7)).next).toBe(bounds.first);
        expect(boundsOf(bounds.next.slice(0, 7)).last).toBe(bounds.nextLast);
        expect(bounds.last < bounds.next && bounds.last.startsWith(month)).toBe(true);
      }),
    );
  });
});
