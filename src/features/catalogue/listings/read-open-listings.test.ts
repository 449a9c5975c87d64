import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import {
  countOpenListings,
  openListingContent,
  openListingsAfter,
  ownListingIds,
  readOpenListings,
  readOwnListings,
  readOwnOpenListings,
  readStewards,
  stewardListingContent,
} from '../public.ts';
import { buildCast, buildListing, buildOfferDraft, buildRequestDraft, type Cast } from '../testing.ts';

const ids: Record<'open' | 'partners' | 'paused' | 'draft' | 'anonymous', string> = {
  open: '',
  partners: '',
  paused: '',
  draft: '',
  anonymous: '',
};
const { ctx: system } = await useTestDatabase();
const cast = await buildCast(system);
beforeAll(async () => {
  const build = async (
    ...wish: Parameters<typeof buildListing> extends [Cast, ...infer Rest] ? Rest : never
  ) => (await buildListing(cast, ...wish)).id;
  ids.open = await build('offer');
  ids.partners = await build('offer', {
    draft: buildOfferDraft({ stewardship: { visibility: 'partners' } }),
  });
  ids.paused = await build('offer', { state: 'paused' });
  ids.draft = await build('offer', { state: 'draft' });
  ids.anonymous = await build('request', { draft: buildRequestDraft({ facts: { isAnonymous: true } }) });
}, 60_000);

const all = () => Object.values(ids);
const idsFor = async (ctx: Ctx) => [...(await readOpenListings(ctx, all())).keys()].toSorted();

describe('what rooms above may read of listings', () => {
  it('are open ones, as the gate lets each reader see them', async () => {
    expect(await idsFor(cast.visitor)).toEqual([ids.open, ids.anonymous].toSorted());
    expect(await idsFor(cast.partner.ctx)).toEqual([ids.open, ids.partners, ids.anonymous].toSorted());
    expect(await idsFor(cast.owner.ctx)).toEqual([ids.open, ids.partners, ids.anonymous].toSorted());
    const seen = (await readOpenListings(cast.partner.ctx, [ids.anonymous])).get(ids.anonymous);
    expect(seen).toMatchObject({ owner: null, isAnonymous: true });
  });

  it('are the own ones for members and for the broker they were given to, who is told that they are clients’', async () => {
    const isClients = async (ctx: Ctx) => (await readOwnListings(ctx, all())).map((own) => own.isClients);
    expect(await isClients(cast.owner.ctx)).toEqual([false, false, false]);
    expect(await isClients(cast.broker.ctx)).toEqual([true, true, true]);
    expect(await isClients(cast.partner.ctx)).toEqual([]);
    expect(await isClients(cast.administrator.ctx)).toEqual([]);
    const page = await readOwnOpenListings(cast.colleague.ctx, 'offer', { page: 1, pageSize: 1 });
    expect([page.items.length, page.total]).toEqual([1, 2]);
    expect((await ownListingIds(cast.owner.ctx)).toSorted()).toEqual(all().toSorted());
    expect(await ownListingIds(cast.visitor)).toEqual([]);
  });

  it('name those who are written to: the contact person and the broker', async () => {
    const stewards = await readStewards(system, all());
    expect(stewards.get(ids.open)).toEqual([cast.owner.personId, cast.broker.personId]);
    expect(stewards.has(ids.draft)).toBe(false);
  });

  it('hold the whole original and nothing that tells who an anonymous one is', async () => {
    const content = await openListingContent(system, 'offer', ids.open);
    expect(content?.text).toContain('Завод портовых кранов');
    expect(content?.text).toContain('ударная вязкость');
    expect(content).toMatchObject({ levelClaimed: 6, fields: ['81'], region: 'RU-PRI' });
    expect(await openListingContent(system, 'offer', ids.paused)).toBeUndefined();
    expect(await openListingContent(system, 'request', ids.anonymous)).toMatchObject({
      region: null,
      minLevel: 6,
    });
    expect(await stewardListingContent(cast.owner.ctx, 'offer', ids.draft)).toMatchObject({ id: ids.draft });
    await expect(stewardListingContent(cast.partner.ctx, 'offer', ids.draft)).rejects.toMatchObject({
      code: 'catalogue.listing.notFound',
    });
    await expect(stewardListingContent(cast.partner.ctx, 'offer', ids.open)).rejects.toMatchObject({
      code: 'catalogue.listing.ownerOnly',
    });
  });

  it('are passed over in order of their ids', async () => {
    expect(await countOpenListings(system)).toBe(3);
    const first = await openListingsAfter(system, null, 2);
    const rest = await openListingsAfter(system, first[1]?.id ?? null, 2);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(
      [ids.open, ids.partners, ids.anonymous].toSorted(),
    );
  });
});
