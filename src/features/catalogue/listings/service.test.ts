import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { openTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { loadTermbase } from '../../translation/public.ts';
import { attachmentFile } from '../public.ts';
import { offers } from '../offers/contract.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import {
  buildCast,
  buildListing,
  buildOfferDraft,
  buildRequestDraft,
  callCatalogue,
  changeListing,
  reachableStates,
  type Cast,
} from '../testing.ts';
import { attachFile, visibleAttachments } from './attachments.ts';
import type { Draft } from './kinds.ts';
import { editableStates } from './life-cycle.ts';
import { createListing, saveListing } from './service.ts';
import { takeStep } from './steps.ts';
import { findListing } from './views.ts';

let database: Database;
let system: Ctx;
let cast: Cast;
beforeAll(async () => {
  database = await openTestDatabase();
  system = testContext(database);
  await loadTermbase(system);
  cast = await buildCast(system);
}, 60_000);
afterAll(() => database.close());

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
    await takeStep(cast.compliance.ctx, 'offer', id, { step: 'clear' });
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

describe('attachments', () => {
  const upload = async (by: string) => {
    const file = { id: newId(), size: 5, contentType: 'application/pdf', sha256: 'x' };
    return (await recordFile(system, file, 'паспорт.pdf', by)).id;
  };
  const attach = async (
    id: string,
    purpose: 'public' | 'evidence' | 'identification' | 'clearance',
    fileId?: string,
  ) =>
    callCatalogue(offers.attach, cast.owner.ctx, {
      id,
      purpose,
      name: 'Паспорт',
      fileId: fileId ?? (await upload(cast.owner.personId)),
    });

  it('are shown by purpose', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const ids = [];
    for (const purpose of ['public', 'evidence', 'identification', 'clearance'] as const)
      ids.push((await attach(id, purpose)).id);
    await takeStep(cast.owner.ctx, 'offer', id, { step: 'submit' });
    for (const step of ['acceptForm', 'clear', 'publish'] as const) {
      await takeStep((step === 'clear' ? cast.compliance : cast.moderator).ctx, 'offer', id, { step });
    }
    const seen = async (ctx: Ctx) =>
      (await callCatalogue(offers.attachments, ctx, { id })).items.map(({ purpose }) => purpose).sort();
    const open = ['evidence', 'public'];
    for (const ctx of [
      cast.visitor,
      cast.registered.ctx,
      cast.partner.ctx,
      cast.moderator.ctx,
      cast.administrator.ctx,
    ])
      expect(await seen(ctx)).toEqual(open);
    for (const ctx of [cast.owner.ctx, cast.colleague.ctx, cast.broker.ctx, cast.compliance.ctx])
      expect(await seen(ctx)).toHaveLength(4);
    await expect(attachmentFile(cast.moderator.ctx, 'offer', id, ids[2] ?? '')).rejects.toThrow(
      'attachment.notFound',
    );
    await expect(attachmentFile(cast.compliance.ctx, 'offer', id, ids[2] ?? '')).resolves.toMatchObject({
      name: 'Паспорт',
    });
  });

  it('that readers see send an open listing back to screening; confidential ones do not', async () => {
    const { id } = await buildListing(cast, 'offer');
    await attach(id, 'identification');
    expect(await stateOf(id)).toBe('published');
    await attach(id, 'public');
    expect(await stateOf(id)).toBe('in_screening');
    await expect(attach(id, 'public')).rejects.toThrow('notEditable');
  });

  it('of an anonymous request are not shown to strangers: files carry names', async () => {
    const draft = buildRequestDraft({ facts: { isAnonymous: true } });
    const { id } = await buildListing(cast, 'request', { state: 'draft', draft });
    await attachFile(cast.owner.ctx, 'request', {
      id,
      purpose: 'public',
      name: 'Устав Приморского центра',
      fileId: await upload(cast.owner.personId),
    });
    const listing = async (ctx: Ctx) => {
      const stored = await findListing(system, 'request', id);
      return stored ? visibleAttachments(ctx, { ...stored, state: 'published' }) : undefined;
    };
    for (const ctx of [cast.visitor, cast.registered.ctx, cast.partner.ctx])
      expect(await listing(ctx)).toEqual([]);
    for (const { ctx } of [cast.colleague, cast.broker, cast.moderator])
      expect(await listing(ctx)).toHaveLength(1);
  });

  it('are removed by the owner, but not what a public record was screened with', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const ids: Record<string, string> = {};
    for (const purpose of ['public', 'evidence', 'clearance'] as const)
      ids[purpose] = (await attach(id, purpose)).id;
    const detach = (purpose: string, ctx = cast.owner.ctx) =>
      callCatalogue(offers.detach, ctx, { id, attachmentId: ids[purpose] ?? '' });
    const left = async () => {
      const { items } = await callCatalogue(offers.attachments, cast.owner.ctx, { id });
      return items.map(({ purpose }) => purpose).sort();
    };
    await expect(detach('public', cast.partner.ctx)).rejects.toThrow('listing.notFound');
    await detach('public');
    expect(await left()).toEqual(['clearance', 'evidence']);
    await expect(detach('public')).rejects.toThrow('attachment.notFound');
    await expect(attachmentFile(cast.owner.ctx, 'offer', id, ids.public ?? '')).rejects.toThrow('notFound');
    ids.public = (await attach(id, 'public')).id;
    await takeStep(cast.owner.ctx, 'offer', id, { step: 'submit' });
    await expect(detach('public')).rejects.toThrow('notEditable');
    for (const step of ['acceptForm', 'clear', 'publish'] as const) {
      await takeStep((step === 'clear' ? cast.compliance : cast.moderator).ctx, 'offer', id, { step });
    }
    await expect(detach('clearance')).rejects.toThrow('attachment.relied');
    await expect(detach('evidence')).rejects.toThrow('attachment.relied');
    await detach('public');
    expect([await left(), await stateOf(id)]).toEqual([['clearance', 'evidence'], 'published']);
    const { rows } = await sql<{ action: string }>`select action from platform_audit
      where ref_id = ${id} and action = 'catalogue.offer.detach'`.execute(system.db);
    expect(rows).toHaveLength(2);
  });

  it('meet the demand for evidence as words do', async () => {
    const draft = buildOfferDraft();
    const { id } = await buildListing(cast, 'offer', {
      state: 'draft',
      draft: { ...draft, facts: { ...draft.facts, evidence: [] } },
    });
    const gaps = async () => {
      const { gaps: found } = await callCatalogue(offers.check, cast.owner.ctx, { id });
      return found.map(({ code }) => code).filter((code) => code === 'catalogue.gap.evidenceNeeded');
    };
    expect(await gaps()).toHaveLength(1);
    await attach(id, 'public');
    expect(await gaps()).toHaveLength(1);
    await attach(id, 'evidence');
    expect(await gaps()).toEqual([]);
  });

  it('of others are none', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    await expect(attach(id, 'public', await upload(cast.partner.personId))).rejects.toThrow(
      'attachment.notFound',
    );
    await expect(attach(id, 'public', newId())).rejects.toThrow('attachment.notFound');
  });
});
