import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { facilityEndpoints } from '../../accounts/facilities/contract.ts';
import { organisationEndpoints } from '../../accounts/organisations/contract.ts';
import { factId, loadDemo, loadFacts, removeDemo } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson, callAccounts, type BuiltPerson } from '../../accounts/testing.ts';
import { openTermbase, type LiveTermbase } from '../termbase/live-termbase.ts';
import { draftTargets } from '../texts/draft-targets.ts';
import { takeVersionStep } from '../texts/move-version.ts';
import { saveTarget } from '../texts/save-target.ts';
import { findVersion, segmentsOf, versionIdOf } from '../texts/views.ts';
import { ensureSubjects, subjectListeners, subjectWork } from './jobs.ts';
import { putSubjects } from './put-subjects.ts';
import { findToldText } from './views.ts';

const { database } = await useTestDatabase();
let system: Ctx;
let visitor: Ctx;
let termbase: LiveTermbase;

beforeEach(async () => {
  await clearTestDatabase(database);
  system = testContext(database);
  visitor = system.withActor({ kind: 'visitor' });
  termbase = await openTermbase(system);
});

/** News and the work it asks for. */
async function settle(): Promise<void> {
  await createEventDelivery({ database, listeners: subjectListeners, log: silentLog }).drain();
  const runner = createJobRunner({ database, jobs: subjectWork.jobs, schedules: [], log: silentLog });
  await runner.drain();
  await runner.stop();
}

const profileRef = (id: string): RecordRef => ({ room: 'accounts', kind: 'organisation', id });
const russian = 'Сварка труб. Контроль швов.';

async function buildOwned(
  profile: LocalizedText = { ru: russian },
): Promise<{ id: string; owner: BuiltPerson }> {
  const id = await buildOrganisation(system, { profile });
  const owner = await buildPerson(system, { memberOf: [id] });
  await putSubjects(system, 'organisation', [id]);
  return { id, owner };
}

const pageOf = (id: string, ctx = visitor) => callAccounts(organisationEndpoints.get, ctx, { id });

/** The owner saves his form with another profile. */
async function edit(owner: BuiltPerson, id: string, profile: LocalizedText): Promise<void> {
  const { revision, kind, country, region, names, nameConfidence } = await pageOf(id, owner.ctx);
  await callAccounts(organisationEndpoints.update, owner.ctx, {
    id,
    revision,
    kind,
    country,
    region,
    names,
    nameConfidence,
    profile,
  });
  await settle();
}

async function versionOf(ref: RecordRef, language: 'zh' | 'ru' | 'en'): Promise<string> {
  const versionId = await versionIdOf(system, ref, language);
  if (versionId === undefined) throw new Error(`no version in ${language}`);
  return versionId;
}

async function translate(versionId: string, texts: readonly string[]): Promise<void> {
  const translator = await buildPerson(system, { roles: ['translator'] });
  const reviser = await buildPerson(system, { roles: ['translator'] });
  await takeVersionStep(system, termbase, versionId, { step: 'assign', translatorId: translator.personId });
  for (const [at, { id: segmentId, revision, state }] of (await segmentsOf(system, versionId)).entries()) {
    const target = texts[at] ?? '';
    if (state === 'verified') continue;
    await saveTarget(translator.ctx, termbase, {
      versionId,
      segmentId,
      target,
      ofRevision: revision,
      isConfirmed: true,
    });
  }
  await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
  await takeVersionStep(reviser.ctx, termbase, versionId, { step: 'verify' });
  await settle();
}

async function draft(versionId: string, texts: readonly string[]): Promise<void> {
  const segments = await segmentsOf(system, versionId);
  await draftTargets(
    system,
    versionId,
    segments.map(({ id, source }, at) => ({
      segmentId: id,
      ofSource: source,
      target: texts[at] ?? '',
      origin: 'machine' as const,
      originDetail: 'test/model',
    })),
  );
  await takeVersionStep(system, termbase, versionId, { step: 'draft', engine: 'test/model' });
  await settle();
}

describe('the profile of an organisation', () => {
  it('is a text of the organisation, open to translators, closed to its own people', async () => {
    const { id, owner } = await buildOwned();
    const versionId = await versionOf(profileRef(id), 'zh');
    expect(await findVersion(system, versionId)).toMatchObject({
      from: 'ru',
      to: 'zh',
      state: 'none',
      text: { title: 'Сварочный завод', stage: 'open', isRestricted: false, ownerOrganisationId: id },
    });
    expect((await segmentsOf(system, versionId)).map(({ field, source }) => [field, source])).toEqual([
      ['profile', 'Сварка труб.'],
      ['profile', 'Контроль швов.'],
    ]);
    const give = takeVersionStep(system, termbase, versionId, {
      step: 'assign',
      translatorId: owner.personId,
    });
    await expect(give).rejects.toMatchObject({ code: 'translation.version.mayNotTranslate' });
    expect((await pageOf(id)).translations).toEqual({ profile: [], note: [] });
  });

  it('shows what a machine made, said to be so', async () => {
    const { id } = await buildOwned();
    await draft(await versionOf(profileRef(id), 'zh'), ['管道焊接。', '焊缝检测。']);
    const { translations, profile } = await pageOf(id);
    expect(profile).toEqual({ ru: russian });
    expect(translations.profile).toMatchObject([
      {
        language: 'zh',
        sourceLanguage: 'ru',
        text: '管道焊接。焊缝检测。',
        state: 'machine',
        origin: 'machine',
      },
    ]);
  });

  it('shows a verified text, and says when the original has changed since', async () => {
    const { id, owner } = await buildOwned();
    const versionId = await versionOf(profileRef(id), 'zh');
    await translate(versionId, ['管道焊接。', '焊缝检测。']);
    const [verified] = (await pageOf(id)).translations.profile;
    expect(verified).toMatchObject({ state: 'verified', origin: 'translator', versionId, ofRevision: 1 });
    await edit(owner, id, { ru: 'Сварка труб. Ремонт насосов.' });
    const [stale] = (await pageOf(id)).translations.profile;
    expect(stale).toMatchObject({ state: 'stale', text: '管道焊接。焊缝检测。', ofRevision: 1 });
    await translate(versionId, ['', '泵的维修。']);
    expect((await pageOf(id)).translations.profile[0]).toMatchObject({
      state: 'verified',
      text: '管道焊接。泵的维修。',
      ofRevision: 2,
    });
  });

  it('stays verified when only blanks or the other fields of the form changed', async () => {
    const { id, owner } = await buildOwned();
    await translate(await versionOf(profileRef(id), 'zh'), ['管道焊接。', '焊缝检测。']);
    await edit(owner, id, { ru: 'Сварка труб.  Контроль швов.' });
    expect((await pageOf(id)).translations.profile).toMatchObject([{ state: 'verified', ofRevision: 2 }]);
  });

  it('keeps the text readers have while somebody works on it', async () => {
    const { id } = await buildOwned();
    const versionId = await versionOf(profileRef(id), 'zh');
    await draft(versionId, ['管道焊接。', '焊缝检测。']);
    const translator = await buildPerson(system, { roles: ['translator'] });
    await takeVersionStep(system, termbase, versionId, {
      step: 'assign',
      translatorId: translator.personId,
    });
    await settle();
    expect((await pageOf(id)).translations.profile[0]).toMatchObject({
      state: 'assigned',
      origin: 'machine',
      text: '管道焊接。焊缝检测。',
    });
  });

  it('typed in a language by the owner himself takes the place of the translation', async () => {
    const { id, owner } = await buildOwned();
    const versionId = await versionOf(profileRef(id), 'zh');
    await draft(versionId, ['管道焊接。', '焊缝检测。']);
    await edit(owner, id, { ru: russian, zh: '我们焊接管道。' });
    expect((await pageOf(id)).translations.profile).toEqual([]);
    expect(await findVersion(system, versionId)).toBeUndefined();
    expect((await pageOf(id)).profile.zh).toBe('我们焊接管道。');
  });

  it('does not lose the work of people when the language of the country is added', async () => {
    const { id, owner } = await buildOwned({ en: 'Pipe welding.' });
    await translate(await versionOf(profileRef(id), 'zh'), ['管道焊接。']);
    await edit(owner, id, { en: 'Pipe welding.', ru: 'Сварка труб.' });
    expect((await pageOf(id)).translations.profile).toMatchObject([
      { language: 'zh', sourceLanguage: 'en', state: 'verified', text: '管道焊接。' },
    ]);
  });

  it('taken away leaves no translation to be read, and brings them back with the same words', async () => {
    const { id, owner } = await buildOwned();
    await translate(await versionOf(profileRef(id), 'zh'), ['管道焊接。', '焊缝检测。']);
    await edit(owner, id, {});
    expect((await pageOf(id)).translations.profile).toEqual([]);
    await edit(owner, id, { ru: russian });
    expect((await pageOf(id)).translations.profile).toMatchObject([{ state: 'verified' }]);
  });
});

describe('an organisation that is not shown', () => {
  it('is told to nobody before it is, and closed when it no longer is', async () => {
    const hidden = await buildOrganisation(system, { profile: { ru: russian }, state: 'documents_sent' });
    await putSubjects(system, 'organisation', [hidden]);
    expect(await findToldText(system, profileRef(hidden))).toBeUndefined();

    const admin = await buildPerson(system, { roles: ['administrator'] });
    const { id, owner } = await buildOwned();
    await callAccounts(organisationEndpoints.move, admin.ctx, { id, to: 'suspended', reason: 'why' });
    await edit(owner, id, { ru: 'Ремонт.' });
    const versionId = await versionOf(profileRef(id), 'zh');
    expect((await findVersion(system, versionId))?.text).toMatchObject({
      stage: 'closed',
      isRestricted: true,
      revision: 2,
    });
    expect((await segmentsOf(system, versionId)).map(({ source }) => source)).toEqual(['Ремонт.']);
  });
});

describe('the starting content', () => {
  it('is told once, note by note, and telling it again changes nothing', async () => {
    await loadFacts(system);
    await settle();
    const ref = { room: 'accounts', kind: 'facility', id: factId('facility', 'incubator-wuxi') };
    const versionId = await versionOf(ref, 'ru');
    expect(await findVersion(system, versionId)).toMatchObject({ from: 'en', to: 'ru', state: 'none' });
    const note = { room: 'accounts', kind: 'organisationNote', id: factId('organisation', 'gov-ussr') };
    expect(await findToldText(system, note)).toMatchObject({ sourceLanguage: 'en' });
    await draft(versionId, ['Один из пяти китайско-российских инкубаторов государственного уровня.']);
    const before = await callAccounts(facilityEndpoints.get, visitor, { id: ref.id });
    expect(before.translations.note).toMatchObject([{ language: 'ru', state: 'machine', origin: 'machine' }]);
    for (const { job, payload } of subjectWork.schedules) await job.run(system, payload);
    await settle();
    expect(await callAccounts(facilityEndpoints.get, visitor, { id: ref.id })).toEqual(before);
    expect(await findVersion(system, versionId)).toMatchObject({ state: 'machine' });
  }, 60_000);

  it('of an older database is told in the background after a start', async () => {
    const id = await buildOrganisation(system, { profile: { ru: russian } });
    await ensureSubjects(system);
    await settle();
    expect(await findToldText(system, profileRef(id))).toMatchObject({ sourceLanguage: 'ru' });
  });

  it('of the demonstration comes and goes with its organisations', async () => {
    await loadDemo(system);
    await settle();
    const { items } = await callAccounts(organisationEndpoints.list, visitor, { q: 'демо' });
    const id = items[0]?.id ?? '';
    expect(await findToldText(system, profileRef(id))).toBeDefined();
    // Written in all three languages by their owners: there is nothing to translate.
    expect(await versionIdOf(system, profileRef(id), 'zh')).toBeUndefined();
    await removeDemo(system);
    await settle();
    const { rows } = await sql<{ stage: string }>`select distinct stage from translation_text`.execute(
      system.db,
    );
    expect(rows).toEqual([{ stage: 'closed' }]);
  }, 60_000);
});

it('news of texts of other rooms, and of records that are gone, are let pass', async () => {
  await putSubjects(system, 'organisation', [newId()]);
  expect(await findToldText(system, profileRef(newId()))).toBeUndefined();
});
