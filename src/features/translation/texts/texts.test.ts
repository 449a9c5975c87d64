import { beforeEach, describe, expect, it } from 'vitest';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { openTermbase, type LiveTermbase } from '../termbase/live-termbase.ts';
import { buildSource, putBuiltSource } from '../testing.ts';
import { draftTargets } from './draft-targets.ts';
import { takeVersionStep } from './move-version.ts';
import { closeSourceText, putSourceText } from './put-source.ts';
import { removeDemoTexts } from './remove-demo-texts.ts';
import { saveTarget } from './save-target.ts';
import type { SourceText } from './source-text.ts';
import { translatedFields } from './translated-fields.ts';
import { countSegments, findVersion, pastTargets, segmentsOf, versionHistory, versionIdOf } from './views.ts';

const { database } = await useTestDatabase();
let system: Ctx;
let termbase: LiveTermbase;
let translator: { personId: string; ctx: Ctx };
let reviser: { personId: string; ctx: Ctx };

beforeEach(async () => {
  await clearTestDatabase(database);
  system = testContext(database);
  termbase = await openTermbase(system);
  translator = await buildPerson(system, { roles: ['translator'] });
  reviser = await buildPerson(system, { roles: ['translator'] });
});

const chinese = ['钢的激光焊接', '焊接无需填充材料。', '焊缝可承受40 MPa。', '没有损失。'];

async function statesOf(versionId: string) {
  return (await segmentsOf(system, versionId)).map(({ state }) => state);
}

async function stateOf(versionId: string) {
  return (await findVersion(system, versionId))?.state;
}

const assign = (versionId: string, translatorId = translator.personId) =>
  takeVersionStep(system, termbase, versionId, { step: 'assign', translatorId });

async function write(
  ctx: Ctx,
  versionId: string,
  texts: readonly string[],
  more: Partial<Parameters<typeof saveTarget>[2]> = {},
) {
  const segments = await segmentsOf(system, versionId);
  for (const [at, target] of texts.entries()) {
    const segment = segments[at];
    if (!segment || segment.state === 'verified' || segment.target === target) continue;
    await saveTarget(ctx, termbase, {
      versionId,
      segmentId: segment.id,
      target,
      ofRevision: segment.revision,
      isConfirmed: true,
      ...more,
    });
  }
}

async function verifiedVersion(overrides: Partial<SourceText> = {}) {
  const built = await putBuiltSource(system, overrides);
  await assign(built.versionId);
  await write(translator.ctx, built.versionId, chinese);
  await takeVersionStep(translator.ctx, termbase, built.versionId, { step: 'deliver' });
  await takeVersionStep(reviser.ctx, termbase, built.versionId, { step: 'verify' });
  return built;
}

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('a source', () => {
  it('is cut into segments and gets a version in each other language', async () => {
    const { versionId } = await putBuiltSource(system);
    const segments = await segmentsOf(system, versionId);
    expect(segments.map(({ field, source }) => [field, source])).toEqual([
      ['title', 'Лазерная сварка сталей'],
      ['description', 'Сварка идёт без присадки.'],
      ['description', 'Шов выдерживает 40 МПа.'],
      ['description', 'Потерь нет.'],
    ]);
    expect(await findVersion(system, versionId)).toMatchObject({ from: 'ru', to: 'zh', state: 'none' });
    expect(await countSegments(system, versionId)).toMatchObject({ total: 4, byState: { none: 4 } });
  });

  it('told again changes nothing', async () => {
    const { source, versionId } = await verifiedVersion();
    const before = await segmentsOf(system, versionId);
    await putSourceText(system, { ...source, revision: 2 });
    expect(await segmentsOf(system, versionId)).toEqual(before);
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'verified', ofRevision: 2 });
  });

  it('told by two at once is told once', async () => {
    const source = buildSource();
    await Promise.all([putSourceText(system, source), putSourceText(system, source)]);
    const versionId = await versionIdOf(system, source.ref, 'zh');
    expect(await segmentsOf(system, versionId ?? '')).toHaveLength(4);
  });

  it('in another language is another text', async () => {
    const { source, versionId } = await verifiedVersion();
    await putSourceText(system, {
      ...source,
      sourceLanguage: 'en',
      fields: [{ path: 'title', text: 'Welding' }],
    });
    expect(await findVersion(system, versionId)).toBeUndefined();
  });
});

describe('from nothing to verified', () => {
  it('goes through the table of steps, with who did each', async () => {
    const { source, versionId } = await verifiedVersion();
    const steps = await versionHistory(system, versionId);
    expect(steps.map((step) => [step.from_state, step.to_state, step.side, step.person_id])).toEqual([
      ['none', 'assigned', 'coordinator', null],
      ['assigned', 'in_progress', 'translator', translator.personId],
      ['in_progress', 'human', 'translator', translator.personId],
      ['human', 'verified', 'reviser', reviser.personId],
    ]);
    const text = await translatedFields(system, source.ref, 'zh');
    expect(text).toMatchObject({ state: 'verified', origin: 'translator', ofRevision: 1 });
    expect(Object.fromEntries(text?.fields ?? [])).toEqual({
      title: '钢的激光焊接',
      description: '焊接无需填充材料。焊缝可承受40 MPa。\n没有损失。',
    });
  });

  it('the same account cannot translate and verify', async () => {
    const { versionId } = await putBuiltSource(system);
    await assign(versionId);
    await write(translator.ctx, versionId, chinese);
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
    const verify = takeVersionStep(translator.ctx, termbase, versionId, { step: 'verify' });
    expect(await codeOf(verify)).toBe('translation.version.fourEyes');
    expect(await stateOf(versionId)).toBe('human');
  });

  it('what a reviser writes anew is verified by another', async () => {
    const { versionId } = await putBuiltSource(system);
    await assign(versionId);
    await write(translator.ctx, versionId, chinese);
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
    await write(reviser.ctx, versionId, ['钢材激光焊接']);
    await takeVersionStep(reviser.ctx, termbase, versionId, { step: 'verify' });
    expect(await stateOf(versionId)).toBe('human');
    expect(await statesOf(versionId)).toEqual(['human', 'verified', 'verified', 'verified']);
    expect(await codeOf(takeVersionStep(reviser.ctx, termbase, versionId, { step: 'verify' }))).toBe(
      'translation.version.fourEyes',
    );
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'verify' });
    expect(await stateOf(versionId)).toBe('verified');
  });

  it('is not for the owner of the record, nor its author', async () => {
    const ownerOrganisationId = await buildOrganisation(system);
    const owner = await buildPerson(system, { roles: ['translator'], memberOf: [ownerOrganisationId] });
    const { versionId } = await putBuiltSource(system, { ownerOrganisationId });
    expect(await codeOf(assign(versionId, owner.personId))).toBe('translation.version.mayNotTranslate');
    const own = await putBuiltSource(system, { authorId: translator.personId });
    expect(await codeOf(assign(own.versionId))).toBe('translation.version.mayNotTranslate');
  });

  it('is not delivered with open segments, nor with a finding nobody answers for', async () => {
    const { versionId } = await putBuiltSource(system);
    await assign(versionId);
    await write(translator.ctx, versionId, chinese.slice(0, 2));
    const deliver = () => takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
    expect(await codeOf(deliver())).toBe('translation.version.segmentsOpen');
    const third = (await segmentsOf(system, versionId))[2];
    const wrong = {
      versionId,
      segmentId: third?.id ?? '',
      target: '焊缝可承受400 MPa。',
      ofRevision: 0,
      isConfirmed: true,
    };
    expect(await codeOf(saveTarget(translator.ctx, termbase, wrong))).toBe('translation.segment.findings');
    expect((await segmentsOf(system, versionId))[2]?.state).toBe('none');
    const draft = await saveTarget(translator.ctx, termbase, { ...wrong, isConfirmed: false });
    expect(draft).toMatchObject({ state: 'draft', revision: 1 });
    expect(draft.findings.map(({ check }) => check)).toContain('number');
    const checks = [...new Set(draft.findings.map(({ check }) => check))];
    const saved = await saveTarget(translator.ctx, termbase, {
      ...wrong,
      ofRevision: 1,
      overrides: checks.map((check) => ({ check, reason: 'The owner corrected the figure.' })),
    });
    expect(saved.state).toBe('human');
    const [kept] = await segmentsOf(system, versionId, { ids: [wrong.segmentId] });
    expect(kept?.overrides[0]).toMatchObject({
      by: translator.personId,
      reason: 'The owner corrected the figure.',
    });
  });

  it('comes back from the reviser with a reason', async () => {
    const { versionId } = await putBuiltSource(system);
    await assign(versionId);
    await write(translator.ctx, versionId, chinese);
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
    const back = (reason: string) =>
      takeVersionStep(reviser.ctx, termbase, versionId, { step: 'return', reason });
    expect(await codeOf(back(' '))).toBe('translation.version.reasonNeeded');
    await back('Terms differ.');
    expect(await stateOf(versionId)).toBe('in_progress');
    expect((await versionHistory(system, versionId)).at(-1)?.reason).toBe('Terms differ.');
  });

  it('given back, it is as it was before', async () => {
    const { versionId } = await putBuiltSource(system);
    await assign(versionId);
    await write(translator.ctx, versionId, chinese.slice(0, 1));
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'release' });
    expect(await stateOf(versionId)).toBe('none');
    expect(await statesOf(versionId)).toEqual(['human', 'none', 'none', 'none']);
  });
});

describe('a change in the original', () => {
  const changed = {
    revision: 2,
    fields: [
      { path: 'title', text: 'Лазерная сварка сталей' },
      { path: 'description', text: 'Сварка идёт без присадки. Шов выдерживает 60 МПа.\nПотерь нет.' },
    ],
  };

  it('makes exactly the changed segments stale', async () => {
    const { source, versionId } = await verifiedVersion();
    await putSourceText(system, { ...source, ...changed });
    expect(await stateOf(versionId)).toBe('stale');
    const segments = await segmentsOf(system, versionId);
    expect(segments.map(({ state }) => state)).toEqual(['verified', 'verified', 'stale', 'verified']);
    expect(segments[2]).toMatchObject({
      source: 'Шов выдерживает 60 МПа.',
      ofSource: 'Шов выдерживает 40 МПа.',
      target: '焊缝可承受40 MPa。',
    });
    expect(await countSegments(system, versionId)).toMatchObject({ byState: { stale: 1, verified: 3 } });
  });

  it('is verified again by writing that segment alone; the others are locked', async () => {
    const { source, versionId } = await verifiedVersion();
    await putSourceText(system, { ...source, ...changed });
    await assign(versionId);
    const [first] = await segmentsOf(system, versionId);
    const overwrite = saveTarget(translator.ctx, termbase, {
      versionId,
      segmentId: first?.id ?? '',
      target: '别的标题',
      ofRevision: first?.revision ?? 0,
      isConfirmed: true,
    });
    expect(await codeOf(overwrite)).toBe('translation.segment.locked');
    await write(translator.ctx, versionId, ['', '', '焊缝可承受60 MPa。']);
    await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
    await takeVersionStep(reviser.ctx, termbase, versionId, { step: 'verify' });
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'verified', ofRevision: 2 });
    const text = await translatedFields(system, source.ref, 'zh');
    expect(text?.fields.get('description')).toBe('焊接无需填充材料。焊缝可承受60 MPa。\n没有损失。');
  });

  it('of order alone leaves everything verified, in the new order', async () => {
    const { source, versionId } = await verifiedVersion();
    const fields = [
      { path: 'title', text: 'Лазерная сварка сталей' },
      { path: 'description', text: 'Потерь нет.\nСварка идёт без присадки. Шов выдерживает 40 МПа.' },
    ];
    await putSourceText(system, { ...source, revision: 2, fields });
    expect(await stateOf(versionId)).toBe('verified');
    const text = await translatedFields(system, source.ref, 'zh');
    expect(text?.fields.get('description')).toBe('没有损失。\n焊接无需填充材料。焊缝可承受40 MPa。');
  });

  it('keeps what was written for a sentence that is gone', async () => {
    const { source, versionId } = await verifiedVersion();
    const gone = (await segmentsOf(system, versionId))[3];
    const fields = [...source.fields.slice(0, 1), { path: 'description', text: 'Сварка идёт без присадки.' }];
    await putSourceText(system, { ...source, revision: 2, fields });
    expect(await stateOf(versionId)).toBe('verified');
    expect((await pastTargets(system, versionId, gone?.id ?? '')).map(({ target }) => target)).toEqual([
      '没有损失。',
    ]);
  });

  it('during the work is seen by the translator', async () => {
    const { source, versionId } = await putBuiltSource(system);
    await assign(versionId);
    await write(translator.ctx, versionId, chinese);
    await putSourceText(system, { ...source, ...changed });
    expect(await stateOf(versionId)).toBe('in_progress');
    expect(await codeOf(takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' }))).toBe(
      'translation.version.segmentsOpen',
    );
  });
});

describe('drafts of machines', () => {
  const drafts = async (versionId: string) =>
    (await segmentsOf(system, versionId)).map(({ id, source }, at) => ({
      segmentId: id,
      ofSource: source,
      target: chinese[at] ?? '',
      origin: 'machine' as const,
      originDetail: 'test/model',
    }));

  it('make a machine version, never over a text of a person', async () => {
    const { versionId } = await putBuiltSource(system);
    await draftTargets(system, versionId, await drafts(versionId));
    await takeVersionStep(system, termbase, versionId, { step: 'draft', engine: 'test/model' });
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'machine', engine: 'test/model' });
    await assign(versionId);
    await write(translator.ctx, versionId, ['钢材激光焊接']);
    expect(await draftTargets(system, versionId, await drafts(versionId))).toBe(3);
    expect((await segmentsOf(system, versionId))[0]).toMatchObject({
      target: '钢材激光焊接',
      state: 'human',
    });
  });

  it('of a source that changed meanwhile are not kept', async () => {
    const { source, versionId } = await putBuiltSource(system);
    const made = await drafts(versionId);
    await putSourceText(system, { ...source, fields: [{ path: 'title', text: 'Другой заголовок' }] });
    expect(await draftTargets(system, versionId, made)).toBe(0);
  });

  it('do not make a whole of parts', async () => {
    const { versionId } = await putBuiltSource(system);
    await draftTargets(system, versionId, (await drafts(versionId)).slice(1));
    expect(await codeOf(takeVersionStep(system, termbase, versionId, { step: 'draft' }))).toBe(
      'translation.version.notWhole',
    );
  });
});

it('a closed record is closed for translators', async () => {
  const { source, versionId } = await putBuiltSource(system);
  await closeSourceText(system, source.ref);
  expect((await findVersion(system, versionId))?.text.stage).toBe('closed');
});

it('the demonstration goes with its versions; other texts stay', async () => {
  const demo = await verifiedVersion({ isDemo: true });
  const other = await putBuiltSource(system);
  await removeDemoTexts(system);
  expect(await findVersion(system, demo.versionId)).toBeUndefined();
  expect(await segmentsOf(system, other.versionId)).toHaveLength(4);
});
