import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../../accounts/testing.ts';
import { openTermbase, type LiveTermbase } from '../termbase/live-termbase.ts';
import { putApproved } from '../memory/store.ts';
import { approvedUnit } from '../memory/testing.ts';
import { buildSource, putBuiltSource } from '../testing.ts';
import { takeVersionStep } from '../texts/move-version.ts';
import { putSourceText } from '../texts/put-source.ts';
import { addWorker } from '../texts/store.ts';
import { segmentsOf } from '../texts/views.ts';
import { workbench, type SegmentView } from './contract.ts';
import { workbenchRoutes } from './routes.ts';

const { database } = await useTestDatabase();
let system: Ctx;
let termbase: LiveTermbase;
let call: ReturnType<typeof callerOf>;
let translator: BuiltPerson;
let second: BuiltPerson;
let coordinator: BuiltPerson;
let versionId: string;

beforeEach(async () => {
  await clearTestDatabase(database);
  system = testContext(database);
  termbase = await openTermbase(system);
  call = callerOf(workbenchRoutes(termbase));
  translator = await buildPerson(system, { roles: ['translator'] });
  second = await buildPerson(system, {
    roles: ['translator'],
    name: { latin: { family: 'Ivanova', given: 'Anna' } },
  });
  coordinator = await buildPerson(system, { roles: ['moderator'] });
  ({ versionId } = await putBuiltSource(system));
  await takeVersionStep(coordinator.ctx, termbase, versionId, {
    step: 'assign',
    translatorId: translator.personId,
  });
});

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

async function windowOf(
  ctx: Ctx,
  more: object = {},
): Promise<{ total: number; from: number; items: SegmentView[] }> {
  return call(workbench.segments, ctx, { versionId, ...more });
}

const save = (ctx: Ctx, segment: Pick<SegmentView, 'id' | 'revision'>, target: string, more: object = {}) =>
  call(workbench.save, ctx, {
    versionId,
    segmentId: segment.id,
    target,
    ofRevision: segment.revision,
    isConfirmed: false,
    ...more,
  });

const chinese = ['钢的激光焊接', '焊接无需填充材料。', '焊缝可承受40 MPa。', '没有损失。'];

async function confirmAll(ctx: Ctx): Promise<void> {
  const { items } = await windowOf(ctx);
  for (const [at, segment] of items.entries())
    await save(ctx, segment, chinese[at] ?? '', { isConfirmed: true });
}

describe('who may open the workbench', () => {
  it('is who works on the version, and coordinators, who only look', async () => {
    expect(await call(workbench.open, translator.ctx, { versionId })).toMatchObject({
      role: 'translator',
      mayEdit: true,
      from: 'ru',
      to: 'zh',
      counts: { total: 4, byState: { none: 4 } },
    });
    expect(await call(workbench.open, coordinator.ctx, { versionId })).toMatchObject({
      role: 'coordinator',
      mayEdit: false,
    });
    const segment = (await windowOf(coordinator.ctx)).items[0] as SegmentView;
    expect(await codeOf(save(coordinator.ctx, segment, '焊接'))).toBe('translation.version.notYours');
  });

  it('others are told that it is not theirs or that there is none', async () => {
    const stranger = await buildPerson(system, { roles: ['institute'] });
    const visitor = system.withActor({ kind: 'visitor' });
    const [segment] = await segmentsOf(system, versionId);
    const segmentId = segment?.id ?? '';
    const inputs = {
      open: { versionId },
      segments: { versionId },
      nextOpen: { versionId },
      segment: { versionId, segmentId },
      hints: { versionId, segmentId },
      check: { versionId, segmentId, target: '焊接' },
      save: { versionId, segmentId, target: '焊接', ofRevision: 0, isConfirmed: false },
      changes: { versionId, seen: [] },
      concordance: { versionId, q: 'сварка' },
    } satisfies Record<keyof typeof workbench, object>;
    for (const [name, input] of Object.entries(inputs)) {
      const endpoint = workbench[name as keyof typeof workbench];
      expect(await codeOf(call(endpoint, second.ctx, input as never)), name).toBe(
        'translation.workbench.notYours',
      );
      expect(await codeOf(call(endpoint, stranger.ctx, input as never)), name).toBe(
        'translation.version.notFound',
      );
      expect(await codeOf(call(endpoint, visitor, input as never)), name).toBe('platform.signInFirst');
    }
  });

  it('no answer tells who owns the record, its price or how to reach anybody', async () => {
    const organisationId = await buildOrganisation(system, { names: { ru: 'Тайный завод' } });
    const author = await buildPerson(system, { memberOf: [organisationId] });
    const source = buildSource({ ownerOrganisationId: organisationId, authorId: author.personId });
    await putSourceText(system, source);
    const other = await putBuiltSource(system, {
      ownerOrganisationId: organisationId,
      authorId: author.personId,
    });
    versionId = other.versionId;
    await takeVersionStep(coordinator.ctx, termbase, versionId, {
      step: 'assign',
      translatorId: translator.personId,
    });
    const { items } = await windowOf(translator.ctx);
    const segmentId = items[0]?.id ?? '';
    const answers = JSON.stringify([
      items,
      await call(workbench.open, translator.ctx, { versionId }),
      await call(workbench.hints, translator.ctx, { versionId, segmentId }),
      await call(workbench.segment, translator.ctx, { versionId, segmentId }),
      await save(translator.ctx, items[0] as SegmentView, '焊接'),
      await call(workbench.changes, translator.ctx, { versionId, seen: [] }),
    ]);
    const secrets = [organisationId, author.personId, author.email, translator.email, 'Тайный'];
    expect(secrets.filter((secret) => answers.includes(secret))).toEqual([]);
    expect(answers).not.toMatch(/owner|author|email|phone|price|screening|contact/i);
  });
});

describe('saving', () => {
  it('two writers interleaved: the later one is refused, both texts are kept, none is lost', async () => {
    await addWorker(system, versionId, second.personId, 'translator');
    const [seen] = (await windowOf(translator.ctx)).items as [SegmentView];
    const first = await save(translator.ctx, seen, '钢材的激光焊');
    expect(first.segment).toMatchObject({ target: '钢材的激光焊', state: 'draft', revision: 1 });
    expect(await codeOf(save(second.ctx, seen, '钢的激光焊接'))).toBe('translation.segment.newerText');
    expect(await call(workbench.segment, second.ctx, { versionId, segmentId: seen.id })).toMatchObject({
      target: '钢材的激光焊',
      revision: 1,
      writtenBy: { id: translator.personId },
    });
    const kept = await save(second.ctx, first.segment, '钢的激光焊接');
    expect(kept.segment).toMatchObject({
      target: '钢的激光焊接',
      revision: 2,
      writtenBy: { id: second.personId },
    });
    const { past } = await call(workbench.hints, second.ctx, { versionId, segmentId: seen.id });
    expect(past).toMatchObject([{ target: '钢材的激光焊', writtenBy: { id: translator.personId } }]);
    expect(await codeOf(save(translator.ctx, first.segment, '第三'))).toBe('translation.segment.newerText');
  });

  it('both at once: exactly one is stored', async () => {
    await addWorker(system, versionId, second.personId, 'translator');
    const [seen] = (await windowOf(translator.ctx)).items as [SegmentView];
    const codes = await Promise.all([
      codeOf(save(translator.ctx, seen, '甲')),
      codeOf(save(second.ctx, seen, '乙')),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'translation.segment.newerText']);
  });

  it('a blocking finding keeps a segment from being confirmed until somebody gives a reason', async () => {
    const segment = (await windowOf(translator.ctx)).items[2] as SegmentView;
    const wrong = '焊缝可承受45 MPa。';
    const { findings } = await call(workbench.check, translator.ctx, {
      versionId,
      segmentId: segment.id,
      target: wrong,
    });
    expect(findings).toMatchObject([{ check: 'number', severity: 'blocks', override: null }]);
    expect(await codeOf(save(translator.ctx, segment, wrong, { isConfirmed: true }))).toBe(
      'translation.segment.findings',
    );
    const overrides = [{ check: 'number', reason: '原文有误，应为45' }];
    const saved = await save(translator.ctx, segment, wrong, { isConfirmed: true, overrides });
    expect(saved.segment).toMatchObject({ state: 'human', overrides });
    const override = { reason: '原文有误，应为45', by: { id: translator.personId } };
    expect(saved.findings).toMatchObject([{ check: 'number', override }]);
    expect(
      await codeOf(
        save(translator.ctx, saved.segment, wrong, { overrides: [{ check: 'number', reason: ' ' }] }),
      ),
    ).toBe('platform.invalidInput');
    expect((await windowOf(translator.ctx, { filter: 'findings' })).total).toBe(0);
  });

  it('a text is not confirmed for an original its writer has not seen', async () => {
    const [seen] = (await windowOf(translator.ctx)).items as [SegmentView];
    const wish = { isConfirmed: true, sourceSeen: 'Лазерная сварка стали' };
    expect(await codeOf(save(translator.ctx, seen, '钢的激光焊接', wish))).toBe(
      'translation.workbench.sourceChanged',
    );
    expect(await codeOf(save(translator.ctx, seen, '钢的激光焊接', { ...wish, isConfirmed: false }))).toBe(
      'done',
    );
  });

  it('empty takes the text away and keeps it among the earlier ones', async () => {
    const [seen] = (await windowOf(translator.ctx)).items as [SegmentView];
    const { segment } = await save(translator.ctx, seen, '钢的激光焊接', { isConfirmed: true });
    const emptied = await save(translator.ctx, segment, '');
    expect(emptied.segment).toMatchObject({ target: '', state: 'none' });
    const { past } = await call(workbench.hints, translator.ctx, { versionId, segmentId: seen.id });
    expect(past[0]).toMatchObject({ target: '钢的激光焊接', state: 'human' });
  });
});

describe('the memory', () => {
  it('finds what the memory has of a word in either language', async () => {
    await putApproved(system, [
      approvedUnit({
        from: 'ru',
        to: 'zh',
        source: 'Сварка идёт без присадки.',
        target: '焊接无需填充材料。',
      }),
    ]);
    const byRussian = await call(workbench.concordance, translator.ctx, { versionId, q: 'сварки' });
    expect(byRussian.items).toMatchObject([
      { source: 'Сварка идёт без присадки.', sourcePlaces: [{ start: 0, end: 6 }] },
    ]);
    const byChinese = await call(workbench.concordance, translator.ctx, { versionId, q: '填充材料' });
    expect(byChinese.items).toMatchObject([
      { target: '焊接无需填充材料。', targetPlaces: [{ start: 4, end: 8 }] },
    ]);
    const segment = (await windowOf(translator.ctx)).items[1];
    const { matches } = await call(workbench.hints, translator.ctx, {
      versionId,
      segmentId: segment?.id ?? '',
    });
    expect(matches).toMatchObject([
      { kind: 'exact', percent: 100, target: '焊接无需填充材料。', recordNumber: 'O-1' },
    ]);
  });
});

describe('the reviser', () => {
  it('works at the same desk; what he changes is his, and a verified text is locked until he opens it', async () => {
    await confirmAll(translator.ctx);
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
    expect(await call(workbench.open, translator.ctx, { versionId })).toMatchObject({ mayEdit: true });
    expect(await call(workbench.open, second.ctx, { versionId })).toMatchObject({
      role: 'reviser',
      mayEdit: true,
      state: 'human',
    });
    const [seen] = (await windowOf(second.ctx)).items as [SegmentView];
    const { segment } = await save(second.ctx, seen, '钢材激光焊接', { isConfirmed: true });
    expect(segment).toMatchObject({ state: 'human', writtenBy: { id: second.personId } });
    await takeVersionStep(second.ctx, termbase, versionId, { step: 'verify' });
    const states = (await windowOf(translator.ctx)).items.map(({ state }) => state);
    expect(states).toEqual(['human', 'verified', 'verified', 'verified']);
    const locked = (await windowOf(translator.ctx)).items[1] as SegmentView;
    expect(await codeOf(save(translator.ctx, locked, '改'))).toBe('translation.segment.locked');
    expect(await codeOf(save(translator.ctx, locked, '改过的译文。', { isUnlocking: true }))).toBe('done');
  });
});

describe('what is shown', () => {
  it('a change of the original opens only its segment, with what it was before', async () => {
    const { source, versionId: built } = await putBuiltSource(system);
    versionId = built;
    await takeVersionStep(coordinator.ctx, termbase, versionId, {
      step: 'assign',
      translatorId: translator.personId,
    });
    await confirmAll(translator.ctx);
    const fields = source.fields.map(({ path, text }) => ({ path, text: text.replace('40 МПа', '50 МПа') }));
    await putSourceText(system, { ...source, revision: 2, fields });
    const { items, total } = await windowOf(translator.ctx, { filter: 'stale' });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      source: 'Шов выдерживает 50 МПа.',
      sourceBefore: 'Шов выдерживает 40 МПа.',
      state: 'stale',
    });
    expect(await windowOf(translator.ctx, { filter: 'open' })).toMatchObject({ total: 1 });
    expect(await windowOf(translator.ctx, { filter: 'confirmed' })).toMatchObject({ total: 3 });
    expect(await windowOf(translator.ctx, { q: 'ПОТЕРЬ' })).toMatchObject({ total: 1 });
    expect(await windowOf(translator.ctx, { q: '没有损失' })).toMatchObject({ total: 1 });
    expect(await call(workbench.nextOpen, translator.ctx, { versionId, after: 3 })).toMatchObject({
      position: 2,
    });
  });

  it('tells what others changed, who is here, and segments that are gone', async () => {
    await addWorker(system, versionId, second.personId, 'translator');
    const { items } = await windowOf(translator.ctx);
    const seen = items.map(({ id, revision, state }) => ({ id, revision, state }));
    const [one] = items as [SegmentView];
    await save(second.ctx, one, '钢的激光焊接');
    await call(workbench.changes, second.ctx, { versionId, seen, activeId: one.id });
    const gone = newId();
    const told = await call(workbench.changes, translator.ctx, {
      versionId,
      seen: [...seen, { id: gone, revision: 0, state: 'none' }],
      activeId: null,
    });
    expect(told.changed.map(({ id, target }) => [id, target])).toEqual([[one.id, '钢的激光焊接']]);
    expect(told.goneIds).toEqual([gone]);
    expect(told.present).toMatchObject([{ id: second.personId, activeId: one.id }]);
    expect(told.present[0]?.name).toContain('Ivanova');
    expect(told.state).toBe('in_progress');
  });

  it('a long text comes in windows, and a segment is found in its own', async () => {
    const sentences = Array.from({ length: 5_000 }, (_, at) => `Проба ${at} прошла испытания успешно.`);
    const { versionId: long } = await putBuiltSource(system, {
      fields: [{ path: 'description', text: sentences.join('\n') }],
    });
    versionId = long;
    await takeVersionStep(coordinator.ctx, termbase, long, {
      step: 'assign',
      translatorId: translator.personId,
    });
    const first = await windowOf(translator.ctx);
    expect([first.total, first.items.length]).toEqual([5_000, 50]);
    const middle = await windowOf(translator.ctx, { from: 4_990, limit: 50 });
    expect(middle.items.map(({ position }) => position)).toEqual(
      Array.from({ length: 10 }, (_, at) => 4_990 + at),
    );
    const focus = middle.items[3]?.id;
    const focused = await windowOf(translator.ctx, { focus });
    expect(focused.from).toBe(4_950);
    expect(focused.items.some(({ id }) => id === focus)).toBe(true);
    const found = await windowOf(translator.ctx, { q: 'проба 4711 ' });
    expect(found.items.map(({ position }) => position)).toEqual([4_711]);
    expect((await windowOf(translator.ctx, { from: 900_000 })).items.length).toBe(50);
  });
});
