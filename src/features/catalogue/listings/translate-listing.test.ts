import { describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { readableDocuments } from '../../search/public.ts';
import { noteEngine, translationLines } from '../../translation/public.ts';
import { translateByPeople } from '../../translation/testing.ts';
import { catalogueListeners } from '../listeners.ts';
import type { OfferText } from '../offers/contract.ts';
import { offers } from '../offers/contract.ts';
import { buildCast, buildListing, buildOfferDraft, callCatalogue, changeListing } from '../testing.ts';
import { passLateTexts } from './daily-care.ts';
import { takeScreeningStep } from './screening.ts';
import { findListing } from './views.ts';

const { database, ctx: system } = await useTestDatabase();
const cast = await buildCast(system);
const settle = () => createEventDelivery({ database, listeners: catalogueListeners, log: silentLog }).drain();

const refOf = (id: string) => ({ room: 'catalogue', kind: 'offer', id });

async function lineOf(id: string) {
  await settle();
  return (await translationLines(system, refOf(id))).zh;
}

async function textOf(id: string) {
  await settle();
  return (await findListing(system, 'offer', id))?.texts.find(({ language }) => language === 'zh');
}

const inChinese = (source: string) => `译文：${source.length} 个字符。`;

async function translated(draft = buildOfferDraft()) {
  const { id } = await buildListing(cast, 'offer', { draft });
  const line = await lineOf(id);
  const people = await translateByPeople(system, line?.versionId ?? '', inChinese);
  return { id, people };
}

const editTitle = (id: string, title: string) =>
  changeListing(cast.owner.ctx, 'offer', id, (draft) => ({ ...draft, text: { ...draft.text, title } }));

describe('the texts of a listing', () => {
  it('are not told to translators before they were cleared', async () => {
    for (const state of ['draft', 'in_moderation', 'in_screening', 'blocked'] as const) {
      const { id } = await buildListing(cast, 'offer', { state });
      expect(await lineOf(id), state).toBeUndefined();
    }
  });

  it('stand in Chinese when two people have translated and checked them', async () => {
    const { id, people } = await translated();
    const text = await textOf(id);
    expect(text).toMatchObject({ state: 'verified', origin: 'translator', ofRevision: 1 });
    expect((text?.words as OfferText).advantages[0]?.measure).toBe(inChinese('Ударная вязкость шва'));
    const shown = await callCatalogue(offers.get, cast.visitor, { id });
    expect(shown.translations.zh).toMatchObject({ state: 'verified', translator: null });
    expect(JSON.stringify(shown)).not.toContain(people.translatorId);
    const document = (await readableDocuments(system, 'catalogue', ['offer'], [id])).get(id);
    expect(document?.textStates).toMatchObject({ zh: 'verified', ru: 'human' });
  });

  it('are stale after a change in the original, and verified again after the changed part alone', async () => {
    const { id } = await translated();
    const before = (await textOf(id))?.words as OfferText;
    await changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      text: { ...draft.text, partnerSought: 'Завод судовых кранов' },
    }));
    expect(await textOf(id)).toMatchObject({ state: 'stale', ofRevision: 1 });
    const line = await lineOf(id);
    const written: string[] = [];
    await translateByPeople(system, line?.versionId ?? '', (source) => {
      written.push(source);
      return inChinese(source);
    });
    expect(written).toEqual(['Завод судовых кранов']);
    const text = await textOf(id);
    expect(text).toMatchObject({ state: 'verified', ofRevision: 2 });
    expect(text?.words).toEqual({ ...before, partnerSought: inChinese('Завод судовых кранов') });
  });

  it('are verified still when the owner changed no word', async () => {
    const { id } = await translated();
    await changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      text: { ...draft.text, partnerSought: ` ${(draft.text as OfferText).partnerSought}  ` },
    }));
    expect(await textOf(id)).toMatchObject({ state: 'verified', ofRevision: 2 });
  });

  it('a material change waits for clearance before translators see it', async () => {
    const { id } = await translated();
    await editTitle(id, 'Сварка особо хладостойких сталей');
    expect(await textOf(id)).toMatchObject({ state: 'stale' });
    expect((await lineOf(id))?.state).toBe('verified');
    await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '');
    expect((await lineOf(id))?.state).toBe('stale');
  });
});

describe('with an engine', () => {
  it('a cleared listing waits for its texts, but not for ever', async () => {
    await noteEngine(system, 'test/model');
    const { id } = await buildListing(cast, 'offer', { state: 'in_screening' });
    expect(await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '')).toBe('in_translation');
    await passLateTexts(system);
    expect((await findListing(system, 'offer', id))?.state).toBe('in_translation');
    const later = new Date(system.clock().getTime() + 7 * 3_600_000);
    await passLateTexts({ ...system, clock: () => later });
    expect((await findListing(system, 'offer', id))?.state).toBe('approved');
  });

  it('it goes on when the texts of both languages are there', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'in_screening' });
    await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '');
    await settle();
    const lines = await translationLines(system, refOf(id));
    await translateByPeople(system, lines.zh?.versionId ?? '', inChinese, 'human');
    await settle();
    expect((await findListing(system, 'offer', id))?.state).toBe('in_translation');
    await translateByPeople(system, lines.en?.versionId ?? '', () => 'Written in English.', 'human');
    await settle();
    expect((await findListing(system, 'offer', id))?.state).toBe('approved');
    await noteEngine(system, null);
  });
});
