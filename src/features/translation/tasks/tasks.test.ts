import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { sql } from 'kysely';
import { tellEvent } from '../../../platform/events/events.ts';
import { personChanged } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { putSourceText, closeSourceText } from '../texts/put-source.ts';
import { saveTarget } from '../texts/save-target.ts';
import { findVersion, segmentsOf } from '../texts/views.ts';
import { buildSource } from '../testing.ts';
import { taskEndpoints } from './contract.ts';
import { setWaitingMatches } from './manage-service.ts';
import { ruleEndpoints } from './rule-table/contract.ts';
import { chinese, codeOf, idsOf, useTaskWorld } from './testing-world.ts';
import { findTask } from './views.ts';

const world = await useTaskWorld();
const { people, call, take, system } = world;
const { translator, other, coordinator, reader } = people;
const stateOf = async (id: string) => (await findTask(system, id))?.state;
const versionStateOf = async (id: string) => (await findVersion(system, id))?.state;

describe('rules', () => {
  it('open a task when a text is shown, with what it costs and when it is due', async () => {
    const { task, source } = await world.offer();
    expect(task).toMatchObject({
      cause: 'rule',
      state: 'offered',
      source_language: 'ru',
      target_language: 'zh',
      due_on: '2026-12-01',
      base_priority: 60,
      open_segments: 4,
    });
    expect(task?.number).toMatch(/^TT-2026-\d{6}$/);
    const characters = source.fields.flatMap(({ text }) => [...text.replace(/\n/g, '')]).length;
    // The blank between two segments belongs to neither.
    expect(task?.open_characters).toBe(characters - 1);
  });

  it('leave what is not shown yet, and ask when it is; told twice they ask once', async () => {
    const source = buildSource({ stage: 'preparing' });
    await putSourceText(system, source);
    await world.settle();
    const find = async () =>
      (
        await sql<{ n: number }>`select count(*)::integer as n from translation_task task
        join translation_text text on text.id = task.text_id where text.record_id = ${source.ref.id}`.execute(
          system.db,
        )
      ).rows[0]?.n;
    expect(await find()).toBe(0);
    await putSourceText(system, { ...source, stage: 'open' });
    await world.settle();
    expect(await find()).toBe(2);
    await putSourceText(system, { ...source, stage: 'open', isRestricted: true });
    await world.settle();
    expect(await find()).toBe(2);
  });

  it('leave to machines what a coordinator says, and count only the fields he names', async () => {
    const rule = {
      room: 'catalogue',
      kind: 'offer',
      from: 'ru',
      to: 'en',
      basePriority: 5,
      daysUntilDue: 3,
    } as const;
    expect(await codeOf(call(ruleEndpoints.save, translator.ctx, { ...rule, method: 'people' }))).toBe(
      'platform.forbidden',
    );
    await call(ruleEndpoints.save, coordinator.ctx, { ...rule, method: 'machineOnly', isActive: true });
    expect((await world.offer({}, 'en')).task).toBeUndefined();
    await call(ruleEndpoints.save, coordinator.ctx, {
      ...rule,
      method: 'people',
      isActive: true,
      fields: ['title'],
    });
    expect((await world.offer({}, 'en')).task).toMatchObject({ open_segments: 1, due_on: '2026-11-24' });
    const { rules } = await call(ruleEndpoints.list, coordinator.ctx, {});
    expect(rules.filter(({ room }) => room === 'catalogue')).toHaveLength(12);
  });
});

describe('a task', () => {
  it('goes from offered to verified, the version with it, and every step is kept', async () => {
    const { taskId, versionId } = await world.offer();
    await take(translator.ctx, taskId, 'take');
    expect(await versionStateOf(versionId)).toBe('assigned');
    await world.write(translator.ctx, versionId, (_source, at) => chinese[at] ?? '');
    expect(await versionStateOf(versionId)).toBe('in_progress');
    await take(translator.ctx, taskId, 'deliver');
    expect(await versionStateOf(versionId)).toBe('human');
    await take(other.ctx, taskId, 'return', 'Title is too short');
    expect(await versionStateOf(versionId)).toBe('in_progress');
    await take(translator.ctx, taskId, 'deliver');
    await take(other.ctx, taskId, 'verify');
    await world.settle();
    expect([await stateOf(taskId), await versionStateOf(versionId)]).toEqual(['verified', 'verified']);
    const { history, may } = await world.read(coordinator.ctx, taskId);
    const steps = history.map(({ step }) => step);
    expect(steps).toEqual(['make', 'take', 'deliver', 'return', 'deliver', 'verify']);
    expect(history[3]).toMatchObject({ reason: 'Title is too short', side: 'reviser' });
    expect(may).toEqual([]);
    expect((await verifyAudit(system)).ok).toBe(true);
  });

  it('is had by the first of two who press at once; the other is told when, not who', async () => {
    const { taskId } = await world.offer();
    const pressed = await Promise.allSettled([
      take(translator.ctx, taskId, 'take'),
      take(other.ctx, taskId, 'take'),
    ]);
    const refused = pressed.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: 'translation.task.taken', params: { at: '2026-11-21 08:00' } });
    expect(Object.keys((refused[0] as { params: object }).params).toSorted()).toEqual(['at', 'number']);
  });

  it('is verified by nobody who translated it, nor by the owner’s side or the author', async () => {
    const organisationId = await buildOrganisation(system);
    const member = await buildPerson(system, { roles: ['translator'], memberOf: [organisationId] });
    const author = await buildPerson(system, { roles: ['translator'] });
    const offered = await world.offer({ ownerOrganisationId: organisationId, authorId: author.personId });
    for (const { ctx } of [member, author]) {
      expect(await codeOf(take(ctx, offered.taskId, 'take'))).toBe('translation.task.ownRecord');
      const list = await call(taskEndpoints.offered, ctx, { pageSize: 100 });
      expect(idsOf(list.items)).not.toContain(offered.taskId);
    }
    await world.translate(translator.ctx, offered);
    expect(await codeOf(take(translator.ctx, offered.taskId, 'verify'))).toBe('translation.task.fourEyes');
    expect(await codeOf(take(member.ctx, offered.taskId, 'verify'))).toBe('translation.task.ownRecord');
    expect(await codeOf(take(author.ctx, offered.taskId, 'return', 'No'))).toBe('translation.task.ownRecord');
    expect(await codeOf(take(reader.ctx, offered.taskId, 'verify'))).toBe('platform.forbidden');
    expect(await codeOf(take(other.ctx, offered.taskId, 'return'))).toBe('translation.task.reasonNeeded');
    expect(await stateOf(offered.taskId)).toBe('delivered');
  });

  it('cannot be delivered half done, and nothing is moved by the refusal', async () => {
    const { taskId, versionId } = await world.offer();
    await take(translator.ctx, taskId, 'take');
    expect(await codeOf(take(translator.ctx, taskId, 'deliver'))).toBe('translation.version.segmentsOpen');
    expect([await stateOf(taskId), await versionStateOf(versionId)]).toEqual(['taken', 'assigned']);
    expect(await codeOf(take(other.ctx, taskId, 'deliver'))).toBe('translation.task.notFound');
    expect(await codeOf(take(coordinator.ctx, taskId, 'deliver'))).toBe('translation.task.notYours');
  });

  it('is offered again when given back, with what was written', async () => {
    const { taskId, versionId } = await world.offer();
    await take(translator.ctx, taskId, 'take');
    await world.write(translator.ctx, versionId, (_source, at) => chinese[at] ?? '');
    await take(translator.ctx, taskId, 'giveBack');
    expect(await versionStateOf(versionId)).toBe('none');
    await take(other.ctx, taskId, 'take');
    expect((await segmentsOf(system, versionId)).map(({ target }) => target)).toEqual(chinese);
    expect(await codeOf(take(translator.ctx, taskId, 'giveBack'))).toBe('translation.task.notFound');
  });

  it('of a text not for all is given, not taken, and seen by nobody else', async () => {
    const { taskId, versionId } = await world.offer({ isRestricted: true });
    expect(await codeOf(take(translator.ctx, taskId, 'take'))).toBe('translation.task.givenOnly');
    expect(await codeOf(world.read(translator.ctx, taskId))).toBe('translation.task.notFound');
    await call(taskEndpoints.manage, coordinator.ctx, { id: taskId, translatorId: translator.personId });
    expect((await world.read(translator.ctx, taskId)).task).toMatchObject({
      role: 'translator',
      people: null,
    });
    await world.write(translator.ctx, versionId, (_source, at) => chinese[at] ?? '');
    await take(translator.ctx, taskId, 'deliver');
    expect(await codeOf(take(other.ctx, taskId, 'verify'))).toBe('translation.task.notFound');
    await call(taskEndpoints.manage, coordinator.ctx, { id: taskId, reviserId: other.personId });
    await take(other.ctx, taskId, 'verify');
    expect(await stateOf(taskId)).toBe('verified');
  });

  it('is given by coordinators to people who may, never the same for both sides', async () => {
    const { taskId } = await world.offer();
    const manage = (more: object) => call(taskEndpoints.manage, coordinator.ctx, { id: taskId, ...more });
    expect(await codeOf(manage({ translatorId: reader.personId }))).toBe('translation.task.mayNotTranslate');
    await manage({
      translatorId: translator.personId,
      reviserId: other.personId,
      dueOn: '2026-12-24',
      note: 'Soon',
    });
    expect(await codeOf(manage({ reviserId: translator.personId }))).toBe('translation.task.samePerson');
    expect(await codeOf(manage({ translatorId: other.personId }))).toBe('translation.task.samePerson');
    const { task } = await world.read(coordinator.ctx, taskId);
    expect(task).toMatchObject({ state: 'taken', dueOn: '2026-12-24', note: 'Soon' });
    expect(task.people?.translator?.id).toBe(translator.personId);
    // To another: the first one has it no more.
    const third = await buildPerson(system, { roles: ['translator'] });
    await manage({ translatorId: third.personId });
    expect(await codeOf(take(translator.ctx, taskId, 'giveBack'))).toBe('translation.task.notFound');
    expect(await codeOf(call(taskEndpoints.manage, translator.ctx, { id: taskId, note: 'x' }))).toBe(
      'platform.forbidden',
    );
  });

  it('waits for the translator’s eyes where the reviser wrote anew', async () => {
    const offered = await world.offer();
    await world.translate(translator.ctx, offered);
    const [first] = await segmentsOf(system, offered.versionId);
    await saveTarget(other.ctx, world.termbase, {
      versionId: offered.versionId,
      segmentId: first?.id ?? '',
      target: '钢材的激光焊接',
      ofRevision: first?.revision ?? 0,
      isConfirmed: true,
    });
    expect(await take(other.ctx, offered.taskId, 'verify')).toMatchObject({ state: 'delivered' });
    expect(await codeOf(take(other.ctx, offered.taskId, 'verify'))).toBe('translation.task.otherReviser');
    const waiting = await call(taskEndpoints.mine, translator.ctx, { what: 'revising' });
    expect(idsOf(waiting.items)).toContain(offered.taskId);
    expect(await take(translator.ctx, offered.taskId, 'verify')).toMatchObject({ state: 'verified' });
    expect(await findTask(system, offered.taskId)).toMatchObject({
      reviser_id: other.personId,
      compared_segments: 4,
      changed_segments: 1,
    });
  });
});

describe('the original', () => {
  it('changed after verification opens a task for the changed segments only', async () => {
    const offered = await world.offer();
    await world.translate(translator.ctx, offered);
    await take(other.ctx, offered.taskId, 'verify');
    const fields = [
      { path: 'title', text: 'Лазерная сварка сталей' },
      { path: 'description', text: 'Сварка идёт без присадки. Шов выдерживает 45 МПа.\nПотерь нет.' },
    ];
    await putSourceText(system, { ...offered.source, revision: 2, fields });
    await world.settle();
    const board = await call(taskEndpoints.board, coordinator.ctx, { cause: 'sourceChanged', pageSize: 100 });
    const task = board.items.find(({ versionId }) => versionId === offered.versionId);
    expect(task).toMatchObject({
      state: 'offered',
      openSegments: 1,
      openCharacters: 'Шов выдерживает 45 МПа.'.length,
    });
  });

  it('changed after the delivery brings the task back to its translator', async () => {
    const offered = await world.offer();
    await world.translate(translator.ctx, offered);
    const fields = [{ path: 'title', text: 'Лазерная резка' }];
    await putSourceText(system, { ...offered.source, revision: 2, fields });
    await world.settle();
    expect([await stateOf(offered.taskId), await versionStateOf(offered.versionId)]).toEqual([
      'taken',
      'assigned',
    ]);
    expect(await findTask(system, offered.taskId)).toMatchObject({
      translator_id: translator.personId,
      open_segments: 1,
    });
  });

  it('closed closes its tasks, whoever has them', async () => {
    const { taskId, versionId, source } = await world.offer();
    await take(translator.ctx, taskId, 'take');
    await closeSourceText(system, source.ref);
    await world.settle();
    expect([await stateOf(taskId), await versionStateOf(versionId)]).toEqual(['closed', 'none']);
  });
});

describe('order', () => {
  it('follows the matches that wait, also of tasks that come later', async () => {
    const early = await world.offer();
    await setWaitingMatches(system, early.source.ref, 7);
    expect(await findTask(system, early.taskId)).toMatchObject({ priority: 67, waiting_matches: 7 });
    const source = buildSource();
    await setWaitingMatches(system, source.ref, 30);
    const late = await world.offer(source);
    expect(late.task).toMatchObject({ priority: 90, base_priority: 60 });
    const { items } = await call(taskEndpoints.offered, translator.ctx, {
      from: 'ru',
      to: 'zh',
      pageSize: 100,
    });
    const [before, after] = [
      items.findIndex(({ id }) => id === late.taskId),
      items.findIndex(({ id }) => id === early.taskId),
    ];
    expect(before).toBeLessThan(after);
  });
});

it('a person who closes the account leaves nothing in his hands', async () => {
  const leaving = await buildPerson(system, { roles: ['translator'] });
  const { taskId } = await world.offer();
  await take(leaving.ctx, taskId, 'take');
  await tellEvent(system, personChanged, { personId: leaving.personId, change: 'closed' });
  await world.settle();
  expect(await findTask(system, taskId)).toMatchObject({ state: 'offered', translator_id: null });
});
