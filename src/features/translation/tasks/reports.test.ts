import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testRequest } from '../../../platform/testing/call-route.ts';
import { findVersion, segmentsOf } from '../texts/views.ts';
import { saveTarget } from '../texts/save-target.ts';
import { taskEndpoints } from './contract.ts';
import { reportEndpoints } from './reports/contract.ts';
import { codeOf, useTaskWorld } from './testing-world.ts';
import { findTask, unfinishedTaskOf } from './views.ts';

const world = await useTaskWorld();
const { people, call, take, system } = world;
const { translator, other, coordinator, reader } = people;
const visitor = system.withActor({ kind: 'visitor' });
const report = { quote: '钢的', explanation: 'Steel is 钢材 here', suggestion: '钢材的' };

async function verified() {
  const offered = await world.offer();
  await world.translate(translator.ctx, offered);
  await take(other.ctx, offered.taskId, 'verify');
  await world.settle();
  return offered;
}

describe('a report of an error', () => {
  it('by a visitor waits for coordinators, who offer its task; the text is reopened when somebody takes it', async () => {
    const { versionId } = await verified();
    const about = await call(reportEndpoints.about, visitor, { versionId });
    // It may be a record for registered readers: a visitor is told no words of it.
    expect(about).toMatchObject({ from: 'ru', to: 'zh', state: 'verified', title: null });
    expect(await call(reportEndpoints.about, reader.ctx, { versionId })).toMatchObject({
      title: 'Лазерная сварка сталей',
    });
    const made = await call(reportEndpoints.report, visitor, { versionId, ...report });
    expect(made.isFollowed).toBe(false);
    const task = await unfinishedTaskOf(system, versionId);
    expect(task).toMatchObject({ state: 'reported', cause: 'errorReport', open_segments: 0 });
    expect(await codeOf(take(translator.ctx, task?.id ?? '', 'take'))).toBe('translation.task.notFound');
    const id = made.id;
    expect(await codeOf(call(reportEndpoints.decide, translator.ctx, { id, decision: 'accept' }))).toBe(
      'platform.forbidden',
    );
    await call(reportEndpoints.decide, coordinator.ctx, { id, decision: 'accept' });
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'verified' });
    world.pass(1);
    await take(translator.ctx, task?.id ?? '', 'take');
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'assigned' });
    const [first] = await segmentsOf(system, versionId);
    await saveTarget(translator.ctx, world.termbase, {
      versionId,
      segmentId: first?.id ?? '',
      target: '钢材的激光焊接',
      ofRevision: first?.revision ?? 0,
      isConfirmed: true,
      isUnlocking: true,
    });
    await take(translator.ctx, task?.id ?? '', 'deliver');
    await take(other.ctx, task?.id ?? '', 'verify');
    // Only what was written for this task counts as delivered.
    expect(await findTask(system, task?.id ?? '')).toMatchObject({
      state: 'verified',
      delivered_characters: 'Лазерная сварка сталей'.length,
      compared_segments: 1,
    });
    expect(await codeOf(call(reportEndpoints.decide, coordinator.ctx, { id, decision: 'accept' }))).toBe(
      'translation.report.decided',
    );
  });

  it('is declined with a reason its reader sees; the task ends with the last one', async () => {
    const { versionId } = await verified();
    const { id: first } = await call(reportEndpoints.report, reader.ctx, { versionId, ...report });
    const { id: second } = await call(reportEndpoints.report, other.ctx, { versionId, ...report });
    const taskId = (await unfinishedTaskOf(system, versionId))?.id ?? '';
    const decline = (id: string, reason: string) =>
      call(reportEndpoints.decide, coordinator.ctx, { id, decision: 'decline', reason });
    expect(await codeOf(decline(first, ''))).toBe('translation.task.reasonNeeded');
    await decline(first, 'It is right');
    expect(await findTask(system, taskId)).toMatchObject({ state: 'reported' });
    await decline(second, 'It is right');
    expect(await findTask(system, taskId)).toMatchObject({ state: 'cancelled' });
    const mine = await call(reportEndpoints.mine, reader.ctx, {});
    expect(mine.items).toMatchObject([{ id: first, state: 'declined', reason: 'It is right' }]);
    expect((await call(reportEndpoints.list, coordinator.ctx, { state: 'waiting' })).total).toBe(0);
  });

  it('tells its reader no title of a record that is not open to everybody', async () => {
    const { versionId } = await world.offer({ isRestricted: true });
    await sql`update translation_version set state = 'machine', of_revision = 1 where id = ${versionId}`.execute(
      system.db,
    );
    expect(await call(reportEndpoints.about, reader.ctx, { versionId })).toMatchObject({ title: null });
    const { id } = await call(reportEndpoints.report, reader.ctx, { versionId, ...report });
    const mine = await call(reportEndpoints.mine, reader.ctx, {});
    expect(mine.items.find((one) => one.id === id)).toMatchObject({ title: null, taskId: null });
  });

  it('joins the work in hand', async () => {
    const offered = await world.offer();
    await world.translate(translator.ctx, offered);
    await call(reportEndpoints.report, visitor, { versionId: offered.versionId, ...report });
    const page = await call(taskEndpoints.get, other.ctx, { id: offered.taskId });
    expect(page.reports).toMatchObject([{ quote: report.quote, state: 'waiting' }]);
    expect(JSON.stringify(page)).not.toContain('reporter');
  });

  it('is refused for what nobody sees, too long, or too often', async () => {
    const hidden = await world.offer({ stage: 'preparing' });
    const empty = await world.offer();
    for (const { versionId } of [hidden, empty]) {
      expect(await codeOf(call(reportEndpoints.report, visitor, { versionId, ...report }))).toBe(
        'translation.report.nothingShown',
      );
    }
    const { versionId } = await verified();
    const long = { versionId, ...report, quote: 'я'.repeat(501) };
    expect(await codeOf(call(reportEndpoints.report, visitor, long))).toBe('platform.invalidInput');
    const address = testRequest(null, '198.51.100.7');
    for (let at = 0; at < 10; at++)
      await call(reportEndpoints.report, visitor, { versionId, ...report }, address);
    expect(await codeOf(call(reportEndpoints.report, visitor, { versionId, ...report }, address))).toBe(
      'platform.tooManyRequests',
    );
  });
});
