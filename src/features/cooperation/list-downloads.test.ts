import { describe, expect, it } from 'vitest';
import { callerOf } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { buildPerson } from '../accounts/testing.ts';
import { fixedTermbase, openConfiguredEngine } from '../translation/public.ts';
import { agreementEndpoints } from './agreements/contract.ts';
import { agreementRoutes } from './agreements/routes.ts';
import { interestEndpoints } from './interests/contract.ts';
import { interestRoutes } from './interests/routes.ts';
import { cooperationListDownloads } from './list-downloads.ts';
import { projectEndpoints } from './projects/contract.ts';
import { buildProject, buildProjectCast } from './projects/testing.ts';
import { projectRoutes } from './projects/routes.ts';
import { buildInterest, buildInterestCast } from './testing-interests.ts';

const { ctx: system } = await useTestDatabase();
const tools = { termbase: fixedTermbase([]), translator: openConfiguredEngine(system, undefined) };
const people = await buildInterestCast(system);
const { number } = await buildInterest(system, { cast: people, isAnonymous: true, state: 'acknowledged' });
const known = await buildInterest(system, { cast: people, state: 'introduced' });
const cast = await buildProjectCast(system);
for (const isPublic of [true, false]) await buildProject(system, cast, { state: 'running', isPublic });

async function take(id: string, ctx: Ctx, input: object = {}): Promise<string[][]> {
  const download = cooperationListDownloads.find((one) => one.id === id);
  if (!download) throw new Error(id);
  const { body } = await download.handle(ctx, download.input.parse({ ...input, format: 'xlsx' }));
  return (await readTable(body as Uint8Array)).rows.map(({ cells }) => cells);
}

describe('lists of the cooperation as files', () => {
  it('leave the anonymous side masked, and bring as many rows as the screen', async () => {
    const { receiver, receiverBroker } = people;
    for (const [id, ctx] of [
      ['cooperation.interests.export', receiver.ctx],
      ['cooperation.interests.exportBoard', receiverBroker.ctx],
    ] as const) {
      const rows = await take(id, { ...ctx, language: 'ru' });
      const told = rows.find((cells) => cells[0] === number)?.join() ?? '';
      expect(told).toContain('анонимно');
      for (const name of ['Хэу', 'Hewu', '鹤舞', people.sender.email]) expect(told).not.toContain(name);
      expect(rows.find((cells) => cells[0] === known.number)?.join()).toContain('Хэу');
    }
    const { total } = await callerOf(interestRoutes(tools))(interestEndpoints.mine, receiver.ctx, {});
    const numbers = [number, known.number];
    const exported = await take('cooperation.interests.export', receiver.ctx);
    expect(exported.filter(([first = '']) => numbers.includes(first))).toHaveLength(total);
  });

  it('show everybody what both sides agreed to show, with the same filter', async () => {
    const visitor = system.withActor({ kind: 'visitor' });
    const call = callerOf(projectRoutes({ ...tools, sayRefusal: (code) => code }));
    for (const filter of [
      { state: undefined },
      { state: 'running' as const },
      { state: 'closed' as const },
    ]) {
      const { items } = await call(projectEndpoints.list, visitor, filter);
      const rows = await take('cooperation.projects.export', visitor, filter);
      const numbers = rows.map(([first = '']) => first).filter((first) => /^[A-Z]+-\d/.test(first));
      expect(numbers).toEqual(items.map((one) => one.number));
      expect(numbers).toHaveLength(filter.state === 'closed' ? 0 : 1);
    }
  });

  it('bring the agreements and registrations of a project to its sides only', async () => {
    const projectId = await buildProject(system, cast, { state: 'running', traits: { royalty: 'yes' } });
    const subject = { subjectKind: 'project', subjectId: projectId } as const;
    const begun = await callerOf(agreementRoutes)(agreementEndpoints.create, cast.russian.ctx, {
      ...subject,
      kind: 'nda',
    });
    const agreements = await take('cooperation.agreements.export', cast.russian.ctx, subject);
    expect(agreements.find(([first]) => first === begun.number)?.slice(2, 4)).toEqual([
      begun.title.zh,
      begun.title.ru,
    ]);
    const { items } = await callerOf(projectRoutes({ ...tools, sayRefusal: (code) => code }))(
      projectEndpoints.registrations,
      cast.russian.ctx,
      { id: projectId },
    );
    expect(items.length).toBeGreaterThan(0);
    const reader = { ...cast.russian.ctx, language: 'zh' as const };
    const rows = await take('cooperation.projects.exportRegistrations', reader, { id: projectId });
    const titles = rows.map(([, title = '']) => title);
    for (const { title } of items) expect(titles).toContain(title.zh);
    for (const [id, input] of [
      ['cooperation.agreements.export', subject],
      ['cooperation.projects.exportRegistrations', { id: projectId }],
    ] as const) {
      await expect(take(id, cast.outsider.ctx, input)).rejects.toMatchObject({ status: 404 });
    }
  });

  it('refuse as the lists do', async () => {
    const stranger = await buildPerson(system);
    await expect(take('cooperation.interests.exportBoard', stranger.ctx)).rejects.toMatchObject({
      status: 403,
    });
    await expect(take('cooperation.funnel.exportRows', stranger.ctx)).rejects.toMatchObject({
      code: 'cooperation.funnel.officersOnly',
    });
  });
});
