import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { organisationChanged } from '../../accounts/public.ts';
import { mendSource, readableDocuments, type SearchDocument } from '../../search/public.ts';
import { buildCast, buildListing, buildOfferDraft, buildRequestDraft, changeListing } from '../testing.ts';
import { indexListeners, catalogueSources } from './index-listing.ts';
import { takeStep } from './steps.ts';
import type { ListingKind } from './vocabulary.ts';

const { database, ctx: system } = await useTestDatabase();
const cast = await buildCast(system);

const settle = () => createEventDelivery({ database, listeners: indexListeners, log: silentLog }).drain();

async function documentOf(kind: ListingKind, id: string): Promise<SearchDocument | undefined> {
  await settle();
  return (await readableDocuments(system, 'catalogue', [kind], [id])).get(id);
}

/** All that is stored for search of a listing, as text. */
async function rowOf(id: string): Promise<string> {
  await settle();
  const { rows } = await sql<{ row: string }>`
    select search_document::text as row from search_document where id = ${id}`.execute(system.db);
  return rows[0]?.row ?? '';
}

describe('the document of a listing', () => {
  it('has the owner with names as they may be typed, in three languages and other scripts', async () => {
    const { id } = await buildListing(cast, 'offer');
    const document = await documentOf('offer', id);
    expect(document?.owner).toEqual({
      id: cast.ownerId,
      names: expect.arrayContaining([
        'ООО «Приморский центр сварки»',
        '滨海焊接技术中心',
        'Primorye Welding Centre',
        'binhai hanjie jishu zhongxin',
        'биньхай ханьцзе цзишу чжунсинь',
      ]) as string[],
    });
    expect(document?.facets).toMatchObject({
      country: ['RU'],
      region: ['RU-PRI'],
      field: ['81'],
      market: ['4'],
      cooperation: ['licence'],
      language: ['ru'],
      open: ['yes'],
    });
  });

  it('follows the name of the owner', async () => {
    const { id } = await buildListing(cast, 'offer');
    await settle();
    await sql`update accounts_organisation set name_en = 'Ussuri Works' where id = ${cast.ownerId}`.execute(
      system.db,
    );
    await tellEvent(system, organisationChanged, { organisationId: cast.ownerId, change: 'updated' });
    const names = (await documentOf('offer', id))?.owner?.names ?? [];
    expect(names).toContain('Ussuri Works');
    expect(names).not.toContain('Primorye Welding Centre');
    await sql`update accounts_organisation set name_en = 'Primorye Welding Centre'
      where id = ${cast.ownerId}`.execute(system.db);
  });

  it.each([
    ['claimed only', 6, null, ['6'], ['claimed']],
    ['verified lower than claimed', 6, 4, ['4'], ['verified']],
    ['verified higher than claimed', 3, 5, ['5'], ['verified']],
    ['nothing claimed', null, null, [], []],
  ])(
    'has the level in force and says whose it is: %s',
    async (_case, claimed, verified, level, levelState) => {
      const draft = buildOfferDraft();
      if (draft.facts.trlClaimed) draft.facts.trlClaimed.level = claimed ?? 1;
      const { id } = await buildListing(cast, 'offer', { draft });
      await sql`update catalogue_listing set level_verified = ${verified}::integer,
      facts = case when ${claimed}::integer is null then jsonb_set(facts, '{trlClaimed}', 'null') else facts end,
      updated_at = updated_at + interval '1 second' where id = ${id}`.execute(system.db);
      await settle();
      for (const source of catalogueSources) await mendSource(system, source);
      expect((await documentOf('offer', id))?.facets).toMatchObject({ level, levelState });
    },
  );

  it('says no level for a request, which only asks for one', async () => {
    const { id } = await buildListing(cast, 'request');
    expect((await documentOf('request', id))?.facets).toMatchObject({
      level: [],
      levelState: [],
      market: [],
    });
  });

  it('is open to interests until somebody is chosen, and gone when it is withdrawn', async () => {
    const { id } = await buildListing(cast, 'offer');
    expect((await documentOf('offer', id))?.facets.open).toEqual(['yes']);
    await takeStep(cast.broker.ctx, 'offer', id, { step: 'reserve' });
    expect((await documentOf('offer', id))?.facets.open).toEqual([]);
    await takeStep(cast.broker.ctx, 'offer', id, { step: 'release' });
    expect((await documentOf('offer', id))?.facets.open).toEqual(['yes']);
    await takeStep(cast.owner.ctx, 'offer', id, { step: 'withdraw' });
    expect(await documentOf('offer', id)).toBeUndefined();
    expect(await rowOf(id)).not.toMatch(/сварк|Примор|TO-/i);
  });
});

describe('an anonymous listing', () => {
  const traces = () => [
    cast.ownerId,
    cast.owner.personId,
    cast.broker.personId,
    'RU-PRI',
    'org:',
    'Petrovskaya',
    ...['Примор', '滨海', 'Primor', 'binhai', 'биньхай', 'primorsk'],
  ];

  it('has no trace of its owner in anything stored for search: names, spellings, region, audience', async () => {
    const draft = buildRequestDraft({ facts: { isAnonymous: true } });
    const { id } = await buildListing(cast, 'request', { draft });
    const row = await rowOf(id);
    expect(row).toContain(draft.text.title);
    for (const trace of traces()) expect(row).not.toContain(trace);
    expect((await documentOf('request', id))?.owner).toBeNull();
  });

  it('loses the traces it had when it was not anonymous yet, and does not get them from a renamed owner', async () => {
    const { id } = await buildListing(cast, 'request');
    expect(await rowOf(id)).toContain('Примор');
    await changeListing(cast.owner.ctx, 'request', id, (draft) => ({
      ...draft,
      facts: { ...draft.facts, isAnonymous: true },
    }));
    const hidden = await rowOf(id);
    for (const trace of traces()) expect(hidden).not.toContain(trace);
    await tellEvent(system, organisationChanged, { organisationId: cast.ownerId, change: 'updated' });
    for (const trace of traces()) expect(await rowOf(id)).not.toContain(trace);
  });
});

describe('mending', () => {
  it('finds nothing to do after the news were heard, and makes good what was missed', async () => {
    const { id } = await buildListing(cast, 'offer');
    await settle();
    const mend = () => Promise.all(catalogueSources.map((source) => mendSource(system, source)));
    const nothing = { put: 0, removed: 0 };
    await mend();
    expect(await mend()).toEqual([nothing, nothing]);
    await sql`delete from search_document where id = ${id}`.execute(system.db);
    expect(await mend()).toEqual([{ put: 1, removed: 0 }, nothing]);
    await sql`update catalogue_listing set state = 'withdrawn' where id = ${id}`.execute(system.db);
    expect(await mend()).toEqual([{ put: 0, removed: 1 }, nothing]);
  });
});
