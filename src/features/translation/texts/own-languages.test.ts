import { beforeEach, describe, expect, it } from 'vitest';
import { buildPerson } from '../../accounts/testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { listenTo } from '../../../platform/events/events.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { sourcePut } from '../events.ts';
import { openTermbase, type LiveTermbase } from '../termbase/live-termbase.ts';
import { putBuiltSource } from '../testing.ts';
import { draftTargets } from './draft-targets.ts';
import { takeVersionStep } from './move-version.ts';
import { putSourceText } from './put-source.ts';
import { saveTarget } from './save-target.ts';
import { findVersion, segmentsOf, versionIdOf, versionIdsOfText } from './views.ts';

const { database } = await useTestDatabase();
let system: Ctx;
let termbase: LiveTermbase;

beforeEach(async () => {
  await clearTestDatabase(database);
  system = testContext(database);
  termbase = await openTermbase(system);
});

const welding = { fields: [{ path: 'title', text: 'Лазерная сварка сталей' }] };

/** How many news of sources waited. */
async function countSourceNews(): Promise<number> {
  let told = 0;
  const count = listenTo(sourcePut, 'test.sourcePut', () => Promise.resolve(void told++));
  await createEventDelivery({ database, listeners: [count], log: silentLog }).drain();
  return told;
}

/** A version into which a translator wrote and delivered the title. */
async function deliveredVersion() {
  const built = await putBuiltSource(system, welding);
  const { versionId } = built;
  const translator = await buildPerson(system, { roles: ['translator'] });
  await takeVersionStep(system, termbase, versionId, { step: 'assign', translatorId: translator.personId });
  const [segment] = await segmentsOf(system, versionId);
  await saveTarget(translator.ctx, termbase, {
    versionId,
    segmentId: segment?.id ?? '',
    target: '钢的激光焊接',
    ofRevision: 0,
    isConfirmed: true,
  });
  await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
  return built;
}

describe('a language the author writes himself', () => {
  it('gets no version', async () => {
    const { source } = await putBuiltSource(system, { ...welding, ownLanguages: ['en'] });
    expect(await versionIdOf(system, source.ref, 'en')).toBeUndefined();
    expect(await versionIdOf(system, source.ref, 'zh')).toBeDefined();
  });

  it('loses the version only machines worked on, and gets an empty one when he no longer writes it', async () => {
    const { source, versionId } = await putBuiltSource(system, welding);
    const [segment] = await segmentsOf(system, versionId);
    const draft = { target: '激光焊接', origin: 'machine' as const, originDetail: 'test/model' };
    await draftTargets(system, versionId, [
      { ...draft, segmentId: segment?.id ?? '', ofSource: segment?.source ?? '' },
    ]);
    await putSourceText(system, { ...source, ownLanguages: ['zh'] });
    expect(await findVersion(system, versionId)).toBeUndefined();
    await countSourceNews();
    await putSourceText(system, source);
    const again = await versionIdOf(system, source.ref, 'zh');
    expect(await findVersion(system, again ?? '')).toMatchObject({ state: 'none', isSetAside: false });
    expect((await segmentsOf(system, again ?? '')).map(({ target }) => target)).toEqual(['']);
    expect(await countSourceNews()).toBe(1);
  });

  it('keeps what people wrote aside, and nobody is asked for it', async () => {
    const { source, versionId } = await deliveredVersion();
    await putSourceText(system, { ...source, ownLanguages: ['zh'] });
    const version = await findVersion(system, versionId);
    expect(version).toMatchObject({ state: 'human', isSetAside: true });
    const waiting = await versionIdsOfText(system, version?.textId ?? '');
    expect(waiting.map(({ language }) => language)).toEqual(['en']);
    await putSourceText(system, source);
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'human', isSetAside: false });
  });

  it('comes back stale when the original changed while the author wrote it', async () => {
    const { source, versionId } = await deliveredVersion();
    const changed = { ...source, revision: 2, fields: [{ path: 'title', text: 'Лазерная резка сталей' }] };
    await putSourceText(system, { ...changed, ownLanguages: ['zh'] });
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'human', isSetAside: true });
    await putSourceText(system, { ...changed, revision: 3 });
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'stale', isSetAside: false });
  });
});
