import { describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { listenTo } from '../../../platform/events/events.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import { organisationEndpoints } from '../organisations/contract.ts';
import {
  factId,
  findFindableOrganisations,
  findOwnWords,
  listOrganisationStamps,
  listSubjectIds,
  loadFacts,
  organisationChanged,
  replaceTranslations,
  type TextPlace,
  type TranslatedText,
} from '../public.ts';
import { buildOrganisation, buildPerson, callAccounts } from '../testing.ts';
import { mainLanguageOf } from './rules.ts';

const { database, ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });

const versionId = newId();
const machine: TranslatedText = {
  language: 'zh',
  sourceLanguage: 'ru',
  state: 'machine',
  ofRevision: 1,
  versionId,
  made: { text: '管道焊接', origin: 'machine' },
  changedAt: new Date('2026-11-20T10:00:00Z'),
};

async function buildTranslated(): Promise<TextPlace> {
  const id = await buildOrganisation(system, { profile: { ru: 'Сварка труб' } });
  const place: TextPlace = { subject: 'organisation', id, field: 'profile' };
  await replaceTranslations(system, place, [machine]);
  return place;
}

const pageOf = (id: string) => callAccounts(organisationEndpoints.get, visitor, { id });

/** The owner saves his form with this profile. */
async function saveProfile(id: string, profile: LocalizedText) {
  const owner = await buildPerson(system, { memberOf: [id] });
  const { kind, country, region, names, revision } = await pageOf(id);
  const form = { id, revision, kind, country, region, names, profile };
  return callAccounts(organisationEndpoints.update, owner.ctx, form);
}

/** The changes told of organisations since the last time. */
async function toldChanges(): Promise<string[]> {
  const told: string[] = [];
  const note = listenTo(organisationChanged, 'test.organisation', (_, { change }) =>
    Promise.resolve(void told.push(change)),
  );
  await createEventDelivery({ database, listeners: [note], log: silentLog }).drain();
  return told;
}

describe('the translations of a text', () => {
  it('are answered with their state, beside the words of the author', async () => {
    const { id } = await buildTranslated();
    const page = await pageOf(id);
    expect(page.profile).toEqual({ ru: 'Сварка труб' });
    expect(page.translations).toEqual({
      note: [],
      profile: [
        {
          language: 'zh',
          sourceLanguage: 'ru',
          text: '管道焊接',
          state: 'machine',
          origin: 'machine',
          ofRevision: 1,
          changedAt: '2026-11-20T10:00:00.000Z',
          versionId,
        },
      ],
    });
  });

  it('keep the text when only the state is told, and go when they are not among the new ones', async () => {
    const place = await buildTranslated();
    await replaceTranslations(system, place, [{ ...machine, state: 'assigned', made: undefined }]);
    const [assigned] = (await pageOf(place.id)).translations.profile;
    expect(assigned).toMatchObject({ state: 'assigned', text: '管道焊接', origin: 'machine' });
    await replaceTranslations(system, place, []);
    expect((await pageOf(place.id)).translations.profile).toEqual([]);
  });

  it('are never shown in a language the author wrote himself', async () => {
    const place = await buildTranslated();
    const profile = { ru: 'Сварка труб', zh: '我们焊接管道' };
    const saved = await saveProfile(place.id, profile);
    expect(saved).toMatchObject({ profile, translations: { profile: [] } });
  });

  it('are stale the moment the words they are made from are changed, not when others are', async () => {
    const place = await buildTranslated();
    const other = await saveProfile(place.id, { ru: 'Сварка труб', en: 'Pipe welding' });
    expect(other.translations.profile).toMatchObject([{ state: 'machine' }]);
    const changed = await saveProfile(place.id, { ru: 'Ремонт насосов', en: 'Pipe welding' });
    expect(changed.translations.profile).toMatchObject([{ state: 'stale', text: '管道焊接' }]);
  });

  it('are news and another stamp when they differ, and nothing when they do not', async () => {
    const place = await buildTranslated();
    const stampOf = async () =>
      (await listOrganisationStamps(system, { afterId: null, limit: 10_000 })).find(
        ({ id }) => id === place.id,
      )?.stamp;
    await toldChanges();
    const before = await stampOf();
    await replaceTranslations(system, place, [machine]);
    expect([await toldChanges(), await stampOf()]).toEqual([[], before]);
    const verified = { ...machine, state: 'verified' as const, changedAt: new Date('2026-11-21T00:00:00Z') };
    await replaceTranslations(system, place, [verified]);
    expect(await toldChanges()).toEqual(['texts']);
    const [found] = await findFindableOrganisations(system, [place.id]);
    expect(found?.stamp).toBe(await stampOf());
    expect(found?.stamp).not.toBe(before);
    expect(found?.profileTranslations).toEqual({ zh: { text: '管道焊接', state: 'verified' } });
  });

  it('of a record that is gone are let pass', async () => {
    await replaceTranslations(system, { subject: 'facility', id: newId(), field: 'note' }, [machine]);
    expect((await toldChanges()).filter((change) => change === 'texts')).toEqual([]);
  });

  it('leave the words themselves to the owner: a stranger who may translate cannot change them', async () => {
    const { id } = await buildTranslated();
    const translator = await buildPerson(system, { roles: ['translator'] });
    const { kind, country, region, names, revision } = await pageOf(id);
    const attempt = callAccounts(organisationEndpoints.update, translator.ctx, {
      id,
      revision,
      kind,
      country,
      region,
      names,
      profile: { ru: 'Чужие слова' },
    });
    await expect(attempt).rejects.toMatchObject({ status: 403 });
    expect((await pageOf(id)).profile.ru).toBe('Сварка труб');
  });
});

describe('the words of the directory', () => {
  it('are told by field, with whose they are and whether they are shown', async () => {
    await loadFacts(system);
    const id = await buildOrganisation(system, {
      profile: { zh: '焊接', en: 'Welding' },
      country: 'CN',
      region: null,
      state: 'registered',
    });
    expect(await findOwnWords(system, 'organisation', [id])).toMatchObject([
      {
        field: 'profile',
        texts: { zh: '焊接', en: 'Welding' },
        mainLanguage: 'zh',
        isShown: false,
        ownerOrganisationId: id,
      },
      { field: 'note', texts: {}, mainLanguage: undefined },
    ]);
    const [note] = await findOwnWords(system, 'facility', [factId('facility', 'incubator-wuxi')]);
    expect(note).toMatchObject({
      field: 'note',
      texts: { en: expect.stringContaining('national-level') },
      mainLanguage: 'en',
      isShown: true,
      ownerOrganisationId: null,
      revision: 1,
    });
    const first = await listSubjectIds(system, 'facility', { afterId: null, limit: 50 });
    const second = await listSubjectIds(system, 'facility', { afterId: first.at(-1) ?? null, limit: 50 });
    expect(new Set([...first, ...second]).size).toBe(85);
  });

  it.each([
    [{ zh: 'a', ru: 'b', en: 'c' }, 'CN', 'zh'],
    [{ zh: 'a', ru: 'b', en: 'c' }, 'RU', 'ru'],
    [{ zh: 'a', en: 'c' }, 'RU', 'zh'],
    [{ en: 'c' }, null, 'en'],
    [{}, 'CN', undefined],
  ] as const)('%j of %s are translated from %s', (texts, country, language) => {
    expect(mainLanguageOf(texts, country)).toBe(language);
  });
});
