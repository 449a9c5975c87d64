import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { readNaming } from '../read-facts.ts';
import { actions } from './action-contract.ts';
import { bodies } from './contract.ts';
import { bodyWork } from './jobs.ts';
import { bodyFactId, loadBodies } from './load-bodies.ts';
import { sessions } from './session-contract.ts';
import { openBodyWorld } from './testing-world.ts';

let today = '2026-11-22';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(`${today}T08:00:00Z`) });
await loadFacts(system);
const loaded = await loadBodies(system, await readNaming());
const world = await openBodyWorld(system);
const { call, officers } = world;
const visitor = system.withActor({ kind: 'visitor' });
const inRussian = (ctx: Ctx): Ctx => ({ ...ctx, language: 'ru' });
const see = (ctx: Ctx, id: string) => call(sessions.get, ctx, { id });
const list = (ctx: Ctx, filter: object = {}) => call(actions.list, ctx, { pageSize: 100, ...filter });

describe('the bodies', () => {
  it('come from the starting content once, with parents, members of both banks and contradictions', async () => {
    expect(loaded).toBe(12);
    expect(await loadBodies(system, await readNaming())).toBe(0);
    const sub = await call(bodies.get, visitor, { ref: 'sci-tech-subcommittee' });
    expect(sub).toMatchObject({
      kind: 'subcommittee',
      parent: { key: 'prog-pm-committee' },
      started: '1997',
    });
    expect(sub.children.map(({ key }) => key)).toContain('wg-conversion');
    expect(new Set(sub.members.map(({ bank }) => bank))).toEqual(new Set(['cn', 'ru']));
    const groups = await call(bodies.list, visitor, { kind: 'workingGroup' });
    expect(groups.items.every(({ kind }) => kind === 'workingGroup')).toBe(true);
    await expect(call(bodies.get, visitor, { ref: 'nothing-there' })).rejects.toMatchObject({ status: 404 });
  });

  it('are kept by officers; a person who speaks for a member is named to officers only', async () => {
    const id = bodyFactId('wg-machinery');
    const add = (ctx: Ctx) =>
      call(bodies.addMember, ctx, {
        ...{ id, organisationId: officers.chineseId, role: 'secretary' as const },
        personId: officers.chinese.personId,
      });
    await expect(add(visitor)).rejects.toMatchObject({ status: 401 });
    await expect(add(officers.outsider.ctx)).rejects.toMatchObject({ status: 403 });
    const added = await add(officers.russian.ctx);
    const member = added.members.find(({ role }) => role === 'secretary');
    expect(member?.personName).toBeTruthy();
    expect(JSON.stringify(await call(bodies.get, visitor, { ref: id }))).not.toContain(member?.personName);
    await expect(add(officers.russian.ctx)).rejects.toMatchObject({ fields: [{ path: 'organisationId' }] });
    const after = await call(bodies.removeMember, officers.chinese.ctx, { id, memberId: member?.id ?? '' });
    expect(after.members.find(({ role }) => role === 'secretary')?.until).toBe(today);
    const rules = await call(bodies.setRules, officers.chinese.ctx, {
      id,
      rules: { zh: '每年一次会议。' },
      rulesOn: '1995-12-01',
    });
    expect(rules).toMatchObject({ rules: { zh: '每年一次会议。' }, rulesOn: '1995-12-01' });
  });
});

describe('a protocol', () => {
  it('goes from a draft of one side to what everybody reads', async () => {
    const id = await world.prepare({ number: 7 });
    await expect(see(visitor, id)).rejects.toMatchObject({ status: 404 });
    const filled = await world.fill(id);
    expect(filled.items?.map(({ number }) => number)).toEqual(['1', 'D1', 'A1']);
    await world.send(officers.chinese.ctx, id);
    await world.confirm(officers.chinese.ctx, id);
    expect((await see(officers.chinese.ctx, id)).state).toBe('comments');
    const agreed = await world.confirm(officers.russian.ctx, id);
    expect(agreed).toMatchObject({ state: 'agreed', may: { sign: true } });
    await expect(world.sign(officers.chinese.ctx, id)).rejects.toMatchObject({
      code: 'programmes.session.noScans',
    });
    await world.scan(officers.chinese, id, 'abc');
    await expect(world.scan(officers.chinese, id, 'abc')).rejects.toMatchObject({
      code: 'programmes.session.scanTwice',
    });
    await world.sign(officers.chinese.ctx, id);
    await expect(world.publish(officers.chinese.ctx, id)).rejects.toMatchObject({
      code: 'programmes.session.otherBankPublishes',
    });
    await world.publish(officers.russian.ctx, id);
    const seen = await see(inRussian(visitor), id);
    expect(seen).toMatchObject({
      state: 'published',
      decisionCount: 1,
      actionCount: 1,
      comments: [],
      gaps: [],
    });
    expect(seen.signatories.map(({ bank }) => bank)).toEqual(['cn', 'ru']);
    expect(seen.scans[0]).toMatchObject({ sha256: 'abc' });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('is open again, and the other language stale, when one language is worded anew', async () => {
    const id = await world.prepare();
    await world.fill(id);
    await world.send(officers.russian.ctx, id);
    await world.confirm(officers.chinese.ctx, id);
    await world.confirm(officers.russian.ctx, id);
    const decision = (await see(officers.chinese.ctx, id)).items?.find(({ kind }) => kind === 'decision');
    const changed = await world.write(officers.chinese.ctx, id, decision?.id ?? '', 'zh', '成立两个联合小组');
    expect(changed).toMatchObject({
      state: 'comments',
      confirmedBy: [],
      gaps: [{ number: 'D1', language: 'ru', gap: 'stale' }],
    });
    await expect(world.confirm(officers.chinese.ctx, id)).rejects.toMatchObject({
      code: 'programmes.session.textsOpen',
      params: { count: 1 },
    });
    await world.write(officers.russian.ctx, id, decision?.id ?? '', 'ru', 'Создать две совместные группы');
    await world.confirm(officers.chinese.ctx, id);
    expect((await world.confirm(officers.russian.ctx, id)).state).toBe('agreed');
  });

  it('is not confirmed while a comment is open; only its own side settles it', async () => {
    const id = await world.prepare();
    await world.fill(id);
    await world.send(officers.chinese.ctx, id);
    const said = await call(sessions.comment, inRussian(officers.russian.ctx), { id, text: 'Уточнить срок' });
    await expect(world.confirm(officers.chinese.ctx, id)).rejects.toMatchObject({
      code: 'programmes.session.commentsOpen',
    });
    const commentId = said.comments[0]?.id ?? '';
    await expect(call(sessions.settle, officers.chinese.ctx, { id, commentId })).rejects.toMatchObject({
      code: 'programmes.session.commentOfOther',
    });
    await call(sessions.settle, officers.russian.ctx, { id, commentId });
    await world.confirm(officers.chinese.ctx, id);
    await world.confirm(officers.russian.ctx, id);
    const objected = await call(sessions.comment, officers.chinese.ctx, { id, text: '再核对一次' });
    expect(objected).toMatchObject({ state: 'comments', confirmedBy: [] });
  });

  it('whose languages do not say the same figures is confirmed only by who says that he compared them', async () => {
    const id = await world.prepare();
    const { items } = await world.fill(id);
    const decision = items?.find(({ kind }) => kind === 'decision')?.id ?? '';
    await world.write(officers.chinese.ctx, id, decision, 'zh', '双方各出资200万元。');
    await world.write(officers.russian.ctx, id, decision, 'ru', 'Стороны выделяют по 20 млн юаней.');
    await world.send(officers.chinese.ctx, id);
    const { figures, revision } = await call(sessions.get, officers.russian.ctx, { id });
    expect(figures).toEqual([
      {
        number: 'D1',
        first: { language: 'zh', words: expect.stringContaining('200') as string },
        second: { language: 'ru', words: expect.stringContaining('20 млн') as string },
      },
    ]);
    await expect(world.confirm(officers.russian.ctx, id)).rejects.toMatchObject({
      code: 'programmes.session.figuresDiffer',
    });
    await call(sessions.confirm, officers.russian.ctx, { id, revision, figuresCompared: 'yes' });
    await world.write(officers.russian.ctx, id, decision, 'ru', 'Стороны выделяют по 2 млн юаней.');
    // The other language follows: worded as before, and fresh again.
    await world.write(officers.chinese.ctx, id, decision, 'zh', '双方各出资200万元。');
    expect((await call(sessions.get, officers.russian.ctx, { id })).figures).toEqual([]);
    await world.confirm(officers.chinese.ctx, id);
    expect((await world.confirm(officers.russian.ctx, id)).state).toBe('agreed');
  });

  it('of which another revision was seen is not confirmed', async () => {
    const id = await world.prepare();
    const { revision } = await world.fill(id);
    await world.send(officers.chinese.ctx, id);
    await call(sessions.announce, officers.chinese.ctx, { id, isAnnounced: true });
    await world.confirm(officers.chinese.ctx, id);
    await world.write(
      officers.russian.ctx,
      id,
      (await see(officers.russian.ctx, id)).items?.[0]?.id ?? '',
      'ru',
      'Сварка',
    );
    await expect(world.confirm(officers.russian.ctx, id, revision)).rejects.toMatchObject({
      code: 'programmes.session.changedMeanwhile',
    });
    // Day and place are known, the words are not.
    expect(await see(visitor, id)).toMatchObject({ items: null, confirmedBy: [], scans: [] });
  });

  it('is not drafted where there is no engine, and says so', async () => {
    const id = await world.prepare({ languages: ['zh', 'ru', 'en'] });
    const { revision, gaps } = await world.fill(id);
    expect(gaps.filter(({ language }) => language === 'en')).toHaveLength(3);
    await expect(
      call(sessions.draftTexts, officers.chinese.ctx, { id, revision, language: 'en' }),
    ).rejects.toMatchObject({ code: 'programmes.session.noEngine' });
  });

  it.each([
    [{ languages: ['zh'] }, 'languages'],
    [{ authentic: ['en'] }, 'authentic'],
    [{ heldUntil: '2026-10-01' }, 'heldUntil'],
    [{ number: 7 }, 'number'],
  ])('of a session with %j is refused', async (more, path) => {
    await expect(world.prepare(more)).rejects.toMatchObject({ fields: [{ path }] });
  });

  it.each([
    [{ ownerOrganisationId: undefined }, 'ownerOrganisationId'],
    [{ dueOn: undefined }, 'dueOn'],
    [{ dueOn: '2026-01-01' }, 'dueOn'],
    [{ continuesId: officers.chineseId }, 'continuesId'],
  ])('with an action of %j is refused', async (more, path) => {
    const id = await world.prepare();
    await expect(world.fill(id, more)).rejects.toMatchObject({ fields: [{ path }] });
  });
});

describe('the open-actions report', () => {
  it('has overdue ones first, of both sides, and the same work of two sessions once', async () => {
    const first = await world.publishOne({ dueOn: '2026-11-01' });
    const action = first.items?.find(({ kind }) => kind === 'action');
    const before = await list(visitor);
    expect(before.items.map(({ id }) => id)).toContain(action?.id);
    expect(
      before.items.every((row, at) => at === 0 || (before.items[at - 1]?.dueOn ?? '') <= row.dueOn),
    ).toBe(true);
    const dialogue = await call(bodies.create, officers.chinese.ctx, {
      kind: 'dialogue',
      names: { ru: 'Инновационный диалог' },
      nameConfidence: 'translated',
    });
    const second = await world.publishOne(
      { dueOn: '2026-12-31', continuesId: action?.id, ownerOrganisationId: officers.chineseId },
      { bodyId: dialogue.id },
    );
    const again = second.items?.find(({ kind }) => kind === 'action');
    expect(again?.action?.continues).toMatchObject({ itemId: action?.id, sessionId: first.id });
    const seen = (await see(visitor, first.id)).items?.find(({ id }) => id === action?.id);
    expect(seen?.action?.continuedBy).toMatchObject({ itemId: again?.id, sessionId: second.id });
    const after = await list(inRussian(visitor));
    expect(after.counts.open).toBe(before.counts.open);
    expect(after.items.map(({ id }) => id)).not.toContain(action?.id);
    const row = after.items.find(({ id }) => id === again?.id);
    expect(row).toMatchObject({
      isOverdue: false,
      number: 'A1',
      language: 'ru',
      bank: 'cn',
      ownerName: null,
    });
    expect(row?.alsoIn.map(({ path }) => path)).toEqual([`/programmes/bodies/${world.bodyId}`]);
    expect((await list(visitor, { view: 'overdue' })).items.every(({ overdueDays }) => overdueDays > 0)).toBe(
      true,
    );
    expect((await list(visitor, { bank: 'cn' })).items.every(({ bank }) => bank === 'cn')).toBe(true);
  });

  it('is told by the owner with evidence, and by nobody else', async () => {
    const session = await world.publishOne({ ownerOrganisationId: officers.russianId });
    const id = session.items?.find(({ kind }) => kind === 'action')?.id ?? '';
    const say = (ctx: Ctx, more: object) => call(actions.report, ctx, { id, status: 'done', ...more });
    await expect(say(visitor, {})).rejects.toMatchObject({ status: 401 });
    await expect(say(officers.outsider.ctx, { evidence: 'x' })).rejects.toMatchObject({
      code: 'programmes.action.ownersOnly',
    });
    await expect(say(officers.russian.ctx, {})).rejects.toMatchObject({ fields: [{ path: 'evidence' }] });
    await say(inRussian(officers.russian.ctx), { evidence: 'Перечень отправлен 10 ноября' });
    const closed = await list(visitor, { view: 'closed' });
    expect(closed.items.find((row) => row.id === id)).toMatchObject({
      status: 'done',
      statusOn: today,
      evidenceLanguage: 'ru',
    });
    // What was published stays as it was signed.
    expect((await see(visitor, session.id)).revision).toBe(session.revision);
  });

  it('does not show what is not signed to anybody but officers and owners', async () => {
    const id = await world.prepare();
    await world.fill(id, { dueOn: '2026-10-20' });
    const action = (await see(officers.chinese.ctx, id)).items?.find(({ kind }) => kind === 'action')?.id;
    expect((await list(officers.chinese.ctx)).items.map((row) => row.id)).not.toContain(action);
    await world.send(officers.chinese.ctx, id);
    await world.confirm(officers.chinese.ctx, id);
    await world.confirm(officers.russian.ctx, id);
    expect((await list(officers.chinese.ctx)).items.map((row) => row.id)).toContain(action);
    expect((await list(visitor)).items.map((row) => row.id)).not.toContain(action);
    expect((await list(officers.outsider.ctx)).items.map((row) => row.id)).not.toContain(action);
  });

  it('reminds owners before the day and again after two weeks', async () => {
    const session = await world.publishOne({ dueOn: '2026-12-01' });
    const told = async () =>
      (
        await sql<{ count: number }>`select count(*)::int as count from platform_job
          where kind = 'platform.sendMail' and payload #>> '{link,path}' like ${`%${session.id}#item-%`}`.execute(
          system.db,
        )
      ).rows[0]?.count ?? 0;
    const run = () => bodyWork.schedules[0]?.job.run(system, {});
    await run();
    const first = await told();
    expect(first).toBeGreaterThan(0);
    await run();
    expect(await told()).toBe(first);
    today = '2026-12-07';
    await run();
    expect(await told()).toBe(2 * first);
    today = '2026-11-22';
  });
});

describe('a counterpart', () => {
  it('is named from both sides, one each, by officers only', async () => {
    const build = async (zh: string, counterpartId?: string) =>
      (
        await call(bodies.create, officers.chinese.ctx, {
          ...{ kind: 'committee', names: { zh }, nameConfidence: 'official', counterpartId },
        })
      ).id;
    const [first, second] = [await build('甲委员会'), await build('乙委员会')];
    const third = await build('丙委员会', first);
    const answeredBy = async (ref: string) =>
      (await call(bodies.get, visitor, { ref })).counterpart?.path.split('/').at(-1) ?? null;
    expect([await answeredBy(first), await answeredBy(third)]).toEqual([third, first]);
    const set = (id: string, counterpartId: string) =>
      call(bodies.setCounterpart, officers.russian.ctx, { id, counterpartId });
    await set(second, first);
    expect([await answeredBy(first), await answeredBy(second), await answeredBy(third)]).toEqual([
      second,
      first,
      null,
    ]);
    await expect(set(first, first)).rejects.toMatchObject({
      fields: [{ code: 'programmes.body.counterpartItself' }],
    });
    await set(first, '');
    expect([await answeredBy(first), await answeredBy(second)]).toEqual([null, null]);
    // Named by two at the same moment it answers one of them, and the other none.
    for (let round = 0; round < 10; round++) {
      await set(first, '');
      await Promise.all([set(second, first), set(third, first)]);
      const answer = await answeredBy(first);
      expect([second, third]).toContain(answer);
      expect(await answeredBy(answer === second ? third : second)).toBeNull();
    }
  });
});
