import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../platform/db/context.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { loadTermbase } from '../../translation/public.ts';
import { offers } from '../offers/contract.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import {
  buildCast,
  buildListing,
  buildOfferDraft,
  callCatalogue,
  changeListing,
  reachableStates,
} from '../testing.ts';
import type { Draft } from './kinds.ts';
import { editableStates } from './life-cycle.ts';
import { createListing, saveListing } from './service.ts';
import { takeScreeningStep } from './screening.ts';
import { takeStep } from './steps.ts';
import { findListing } from './views.ts';

const { ctx: system } = await useTestDatabase();
await loadTermbase(system);
const cast = await buildCast(system);

const titled =
  (title: string) =>
  (draft: Draft): Draft => ({ ...draft, text: { ...draft.text, title } });
const withStewardship =
  (change: Partial<Draft['stewardship']>) =>
  (draft: Draft): Draft => ({
    ...draft,
    stewardship: { ...draft.stewardship, ...change },
  });
const stateOf = async (id: string) => (await findListing(system, 'offer', id))?.state;

describe('a new draft', () => {
  it('belongs to the organisation of its author, who is its contact', async () => {
    const made = await createListing(cast.owner.ctx, 'offer', { sourceLanguage: 'ru' });
    expect(made).toMatchObject({ revision: 1, number: expect.stringMatching(/^TO-\d{4}-\d{6}$/) as string });
    const stored = await findListing(system, 'offer', made.number.toLowerCase());
    expect(stored).toMatchObject({
      id: made.id,
      ownerOrganisationId: cast.ownerId,
      contactPersonId: cast.owner.personId,
    });
    expect(stored).toMatchObject({
      state: 'draft',
      visibility: 'registered',
      country: 'RU',
      region: 'RU-PRI',
      isDemo: false,
    });
    expect(await findListing(system, 'request', made.id)).toBeUndefined();
  });

  it('of a person without organisation is his alone', async () => {
    const { id } = await createListing(cast.registered.ctx, 'request', { sourceLanguage: 'zh' });
    const mine = await callCatalogue(offers.mine, cast.registered.ctx, {});
    expect(mine.total).toBe(0);
    expect((await findListing(system, 'request', id))?.ownerOrganisationId).toBeNull();
  });

  it('is not written in the name of others, nor with a stranger as contact', async () => {
    const wish = (stewardship: Partial<Draft['stewardship']>) => ({
      ...buildOfferDraft(),
      stewardship: { ...buildOfferDraft().stewardship, ...stewardship },
    });
    await expect(
      createListing(cast.owner.ctx, 'offer', wish({ ownerOrganisationId: cast.otherId })),
    ).rejects.toThrow('notYourOrganisation');
    await expect(
      createListing(cast.owner.ctx, 'offer', wish({ contactPersonId: cast.partner.personId })),
    ).rejects.toMatchObject({
      fields: [{ path: 'stewardship.contactPersonId', code: 'catalogue.listing.contactNotMember' }],
    });
    await expect(
      createListing(cast.owner.ctx, 'offer', wish({ contactPersonId: cast.colleague.personId })),
    ).resolves.toBeDefined();
    await expect(createListing(cast.visitor, 'offer', wish({}))).rejects.toThrow('ownerOnly');
  });

  it('has its keywords resolved to concepts, unknown words stay', async () => {
    const keywords = ['сварка', 'небывалое слово'].map((words) => ({ words, conceptId: 'forged' }));
    const { id } = await createListing(cast.owner.ctx, 'offer', buildOfferDraft({ facts: { keywords } }));
    const stored = (await findListing(system, 'offer', id))?.facts.keywords;
    expect(stored?.[0]?.conceptId).toMatch(/\w+/);
    expect(stored?.[0]?.conceptId).not.toBe('forged');
    expect(stored?.[1]).toEqual({ words: 'небывалое слово', conceptId: null });
  });
});

describe('saving', () => {
  it('tells the second of two editors, and keeps all the first wrote', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const first = await changeListing(cast.owner.ctx, 'offer', id, titled('Первый сохранил это'));
    const before = await findListing(system, 'offer', id);
    const second = { ...titled('Второй опоздал с этим')(buildOfferDraft({ facts: { keywords: [] } })) };
    const late = saveListing(cast.colleague.ctx, 'offer', id, 1, second);
    await expect(late).rejects.toMatchObject({
      code: 'catalogue.listing.newerRevision',
      params: { revision: first.revision },
    });
    expect(await findListing(system, 'offer', id)).toEqual(before);
  });

  it('of both at once lets one through', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const tries = ['Первый одновременно', 'Второй одновременно'].map((title) => {
      const stewardship = { ownerOrganisationId: cast.ownerId, contactPersonId: cast.owner.personId };
      return saveListing(cast.owner.ctx, 'offer', id, 1, titled(title)(buildOfferDraft({ stewardship })));
    });
    const ends = await Promise.allSettled(tries);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await findListing(system, 'offer', id)).toMatchObject({ revision: 2 });
  });

  it.each(reachableStates)('in the state %s', async (state) => {
    const { id } = await buildListing(cast, 'offer', { state });
    const save = changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      facts: { ...draft.facts, partnerTypes: ['park'] },
    }));
    if (!editableStates.includes(state)) return expect(save).rejects.toThrow('notEditable');
    await expect(save).resolves.toMatchObject({ gaps: [] });
    expect(await stateOf(id)).toBe(state);
  });

  it('keeps the language of the original', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    await expect(
      changeListing(cast.owner.ctx, 'offer', id, (draft) => ({ ...draft, sourceLanguage: 'zh' })),
    ).rejects.toThrow('sourceLanguageFixed');
  });

  it('of an open one refuses gaps; its substance goes back to screening, and comes out again', async () => {
    const { id } = await buildListing(cast, 'offer');
    await expect(changeListing(cast.owner.ctx, 'offer', id, titled(''))).rejects.toMatchObject({
      code: 'catalogue.listing.incomplete',
      fields: [{ path: 'text.title' }],
    });
    await changeListing(cast.owner.ctx, 'offer', id, titled('Сварка сталей по-новому'));
    expect(await findListing(system, 'offer', id)).toMatchObject({
      state: 'in_screening',
      complianceState: 'not_screened',
    });
    await expect(callCatalogue(offers.get, cast.visitor, { id })).rejects.toThrow('notFound');
    await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '');
    await takeStep(cast.moderator.ctx, 'offer', id, { step: 'publish' });
    expect(await stateOf(id)).toBe('published');
  });

  const offerFacts = (draft: Draft, facts: object): Draft => ({
    ...draft,
    facts: { ...draft.facts, ...facts },
  });
  it.each<[string, (draft: Draft) => Draft]>([
    [
      'rights',
      (draft) => offerFacts(draft, { rightsOffered: [{ form: 'assignment', territory: [], field: '' }] }),
    ],
    ['partner regions', (draft) => offerFacts(draft, { partnerRegions: ['CN-HL'] })],
    ['figures', (draft) => offerFacts(draft, { advantages: [{ value: '60', unit: 'J' }] })],
    [
      'declaration',
      (draft) => ({
        ...draft,
        declaration: { ...draft.declaration, dualUse: 'unknown' } as Draft['declaration'],
      }),
    ],
  ])('%s are material even while paused', async (_, change) => {
    const { id } = await buildListing(cast, 'offer', { state: 'paused' });
    await changeListing(cast.owner.ctx, 'offer', id, change);
    expect(await stateOf(id)).toBe('in_screening');
  });

  it('of new words makes translations stale', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const text = {
      listing_id: id,
      language: 'zh',
      title: '焊接',
      summary: '',
      body: '{}',
      of_revision: 1,
      changed_at: new Date(),
    };
    await tablesOf<CatalogueTables>(system)
      .insertInto('catalogue_listing_text')
      .values({ ...text, state: 'human', origin: 'translator' })
      .execute();
    const zh = async () =>
      (await findListing(system, 'offer', id))?.texts.find(({ language }) => language === 'zh')?.state;
    await changeListing(cast.owner.ctx, 'offer', id, withStewardship({ visibility: 'partners' }));
    expect(await zh()).toBe('human');
    await changeListing(cast.owner.ctx, 'offer', id, titled('Сварка сталей по-новому'));
    expect(await zh()).toBe('stale');
  });
});

describe('who answers for a listing', () => {
  it('is not changed by its broker', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const broker = cast.broker.ctx;
    await expect(changeListing(broker, 'offer', id, titled('Брокер поправил это'))).resolves.toBeDefined();
    for (const change of [
      { ownerOrganisationId: null },
      { ownerOrganisationId: cast.otherId },
      { brokerId: null },
    ]) {
      await expect(changeListing(broker, 'offer', id, withStewardship(change))).rejects.toThrow('ownerOnly');
    }
  });

  it('is not taken from the organisation by a colleague of the author', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    await expect(
      changeListing(cast.colleague.ctx, 'offer', id, withStewardship({ ownerOrganisationId: null })),
    ).rejects.toThrow('notYourOrganisation');
  });

  it('gives it to a broker and takes it back; others are no brokers', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'published' });
    const give = (brokerId: string | null) =>
      changeListing(cast.colleague.ctx, 'offer', id, withStewardship({ brokerId }));
    await expect(give(cast.partner.personId)).rejects.toMatchObject({
      fields: [{ code: 'catalogue.listing.notABroker' }],
    });
    await expect(give(newId())).rejects.toMatchObject({ fields: [{ code: 'catalogue.listing.notABroker' }] });
    await give(null);
    await expect(takeStep(cast.broker.ctx, 'offer', id, { step: 'reserve' })).rejects.toThrow('ownerOnly');
    await give(cast.broker.personId);
    expect((await callCatalogue(offers.get, cast.owner.ctx, { id })).steward).toMatchObject({
      brokerId: cast.broker.personId,
    });
    for (const [step, state] of [
      ['reserve', 'reserved'],
      ['release', 'published'],
      ['reserve', 'reserved'],
      ['conclude', 'concluded'],
    ] as const) {
      await expect(takeStep(cast.owner.ctx, 'offer', id, { step })).rejects.toThrow('ownerOnly');
      expect(await takeStep(cast.broker.ctx, 'offer', id, { step })).toBe(state);
    }
  });
});

describe('discarding', () => {
  it.each(reachableStates)('in the state %s', async (state) => {
    const { id } = await buildListing(cast, 'request', { state });
    const discarded = callCatalogue(
      { ...offers.discard, id: 'catalogue.request.discard' },
      cast.colleague.ctx,
      { id },
    );
    if (state !== 'draft') return expect(discarded).rejects.toThrow('onlyDraftsDiscarded');
    await discarded;
    expect(await findListing(system, 'request', id)).toBeUndefined();
  });
});
