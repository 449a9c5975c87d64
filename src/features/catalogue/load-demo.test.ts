import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Ctx } from '../../platform/db/context.ts';
import { createEventDelivery } from '../../platform/events/deliver.ts';
import { silentLog } from '../../platform/log/log.ts';
import { testContext } from '../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import type { Actor } from '../../shared/actor.ts';
import { actorOf, demoAccounts, loadDemo } from '../accounts/public.ts';
import { loadTermbase } from '../translation/public.ts';
import { overviewEndpoint, queueEndpoint, type ListInput } from './listings/endpoints.ts';
import { gapsOf } from './listings/find-gaps.ts';
import { createListing } from './listings/service.ts';
import { findListing } from './listings/views.ts';
import type { ListingKind } from './listings/vocabulary.ts';
import { offers } from './offers/contract.ts';
import { catalogueListeners, loadDemoListings, removeDemoListings } from './public.ts';
import { requests } from './requests/contract.ts';
import { callCatalogue } from './testing.ts';

type Row = {
  id: string; kind: ListingKind; number: string; state: string; country: string; region: string | null; grnti_primary: string; grnti_other: string[];
  cooperation_types: string[]; level_claimed: number | null; level_verified: number | null; min_level: number | null; source_language: string;
  published_at: Date; is_anonymous: boolean; contact_person_id: string | null; valid_until: string;
}; // prettier-ignore

let visitor: Ctx;
let rows: Row[];
let loaded: number;
let loadMs: number;
const { database, ctx: system } = await useTestDatabase();
beforeAll(async () => {
  visitor = testContext(database, { actor: { kind: 'visitor' }, language: 'ru' });
  await loadDemo(system);
  await loadTermbase(system);
  const startedAt = performance.now();
  loaded = await loadDemoListings(system);
  loadMs = performance.now() - startedAt;
  rows = (await sql<Row>`select * from catalogue_listing`.execute(system.db)).rows;
}, 60_000);

const open = (kind: ListingKind) =>
  rows.filter((row) => row.kind === kind && ['published', 'reserved'].includes(row.state));

describe('the demonstration', () => {
  it('is 120 offers and 81 requests, and loaded once', async () => {
    expect(loaded).toBe(201);
    expect([
      rows.filter(({ kind }) => kind === 'offer').length,
      rows.filter(({ kind }) => kind === 'request').length,
    ]).toEqual([120, 81]);
    expect(await loadDemoListings(system)).toBe(0);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(201);
  });

  it('is loaded in less than four seconds', () => expect(loadMs).toBeLessThan(4000));

  it('lacks nothing that a listing needs, whatever state it is in', async () => {
    const lacking: string[] = [];
    for (const row of rows) {
      const listing = await findListing(system, row.kind, row.id);
      for (const { path, code } of listing ? await gapsOf(system, listing) : [])
        lacking.push(`${row.number} ${path} ${code}`);
    }
    expect(lacking).toEqual([]);
  });

  it('has dates that agree: written, then submitted, then published, valid for a year', async () => {
    const { rows: wrong } = await sql`
      select number from catalogue_listing listing
      where state = 'published' and not (created_at < published_at and state_since = published_at and updated_at = published_at
        and valid_until > published_at::date + 360 and valid_until >= current_date
        and (select max(at) from catalogue_listing_step step where step.listing_id = listing.id) = published_at)`.execute(
      system.db,
    );
    expect(wrong).toEqual([]);
  });

  it('leaves something in each queue', async () => {
    const readers = demoAccounts.flatMap(({ email }) =>
      /^(moderator|compliance)@/.test(email) ? [email] : [],
    );
    for (const email of readers) {
      const { rows: people } = await sql<{
        id: string;
      }>`select id from accounts_person where email = ${email}`.execute(system.db);
      const actor = (await actorOf(system, people[0]?.id ?? '')) as Actor;
      expect((await callCatalogue(queueEndpoint, system.withActor(actor), {})).total, email).toBeGreaterThan(
        0,
      );
    }
  });
});

describe('the lists', () => {
  const levelOf = (row: Row) =>
    row.kind === 'request' ? row.min_level : (row.level_verified ?? row.level_claimed);
  const filters: [string, ListInput, (row: Row) => boolean][] = [
    ['none', {} as ListInput, () => true],
    ['one bank', { country: ['CN'] } as ListInput, (row) => row.country === 'CN'],
    ['both banks', { country: ['CN', 'RU'] } as ListInput, () => true],
    [
      'regions',
      { region: ['RU-PRI', 'CN-HL'] } as ListInput,
      (row) => ['RU-PRI', 'CN-HL'].includes(row.region ?? ''),
    ],
    [
      'fields',
      { field: ['81', '55'] } as ListInput,
      (row) => [row.grnti_primary, ...row.grnti_other].some((code) => ['81', '55'].includes(code)),
    ],
    [
      'cooperation',
      { cooperation: ['licence', 'jointVenture'] } as ListInput,
      (row) => row.cooperation_types.some((one) => ['licence', 'jointVenture'].includes(one)),
    ],
    ['level', { levelMin: '6' } as ListInput, (row) => (levelOf(row) ?? 0) >= 6],
    ['language', { sourceLanguage: ['zh'] } as ListInput, (row) => row.source_language === 'zh'],
    [
      'several',
      { country: 'RU', levelMin: '5', field: '81', sort: '' } as ListInput,
      (row) =>
        row.country === 'RU' &&
        (levelOf(row) ?? 0) >= 5 &&
        [row.grnti_primary, ...row.grnti_other].includes('81'),
    ],
    ['what is not there', { region: ['RU-XXX'] } as ListInput, () => false],
  ];
  it.each(filters)('count and hold what a naive count does: %s', async (_, input, keep) => {
    for (const [kind, endpoint] of [
      ['offer', offers.list],
      ['request', requests.list],
    ] as const) {
      const wanted = open(kind).filter(keep);
      const found = await callCatalogue(endpoint, visitor, { ...input, pageSize: 100 });
      const rest =
        found.total > 100
          ? (await callCatalogue(endpoint, visitor, { ...input, pageSize: 100, page: 2 })).items
          : [];
      expect(found.total).toBe(wanted.length);
      expect([...found.items, ...rest].map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    }
  });

  it('sort, and every page goes on where the last ended', async () => {
    const whole = async (sort: 'newest' | 'oldest' | 'level' | 'title', endpoint = offers.list) => {
      const items = [];
      for (let page = 1; page <= 12; page++)
        items.push(
          ...(await callCatalogue(endpoint, visitor, { sort, page, pageSize: 10 } as ListInput)).items,
        );
      return items;
    };
    const byId = new Map(rows.map((row) => [row.id, row]));
    const newest = await whole('newest');
    expect(new Set(newest.map(({ id }) => id)).size).toBe(open('offer').length);
    const dates = newest.map(({ publishedAt }) => publishedAt ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect((await whole('oldest')).map(({ id }) => id)).toEqual(newest.map(({ id }) => id).reverse());
    for (const endpoint of [offers.list, requests.list]) {
      const levels = (await whole('level', endpoint as typeof offers.list)).map(
        ({ id }) => levelOf(byId.get(id) as Row) ?? 0,
      );
      expect(levels).toEqual([...levels].sort((a, b) => b - a));
    }
    const titles = (await whole('title')).map(({ title }) => title.text.toLowerCase());
    expect(new Set(titles).size).toBeGreaterThan(100);
    const { rows: sorted } = await sql<{
      title: string;
    }>`select title from unnest(${titles}::text[]) as title order by title`.execute(system.db);
    expect(titles).toEqual(sorted.map(({ title }) => title));
  });

  it('give a title in the reader’s language where there is one, else in the original', async () => {
    const { items } = await callCatalogue(offers.list, visitor, { pageSize: 100 } as ListInput);
    const texts = (
      await sql<{
        listing_id: string;
        language: string;
      }>`select listing_id, language from catalogue_listing_text`.execute(system.db)
    ).rows;
    for (const { id, title, sourceLanguage } of items) {
      const hasOwn = texts.some((text) => text.listing_id === id && text.language === 'ru');
      expect(title.language).toBe(hasOwn ? 'ru' : sourceLanguage);
    }
  });

  it('agree with the overview', async () => {
    const { counts } = await callCatalogue(overviewEndpoint, visitor, {});
    for (const kind of ['offer', 'request'] as const) {
      expect(counts.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0)).toBe(
        open(kind).length,
      );
    }
  });
});

describe('removing the demonstration', () => {
  it('leaves nothing of it: no row, no text, no step, no word in search; also not what was written meanwhile', async () => {
    const delivery = createEventDelivery({ database, listeners: catalogueListeners, log: silentLog });
    await delivery.drain();
    const { rows: people } = await sql<{
      id: string;
    }>`select id from accounts_person where email like 'owner.demo-ru-welding@%'`.execute(system.db);
    const actor = (await actorOf(system, people[0]?.id ?? '')) as Actor;
    await createListing(system.withActor(actor), 'offer', { sourceLanguage: 'ru' });
    expect(await removeDemoListings(system)).toBe(202);
    await delivery.drain();
    for (const table of [
      'catalogue_listing',
      'catalogue_listing_text',
      'catalogue_listing_step',
      'catalogue_attachment',
    ]) {
      const { rows: left } = await sql<{
        count: number;
      }>`select count(*)::int as count from ${sql.table(table)}`.execute(system.db);
      expect(left[0]?.count, table).toBe(0);
    }
    const { rows: found } =
      await sql`select id from search_document where not is_removed or texts::text <> '[]'`.execute(
        system.db,
      );
    expect(found).toEqual([]);
    expect(await removeDemoListings(system)).toBe(0);
    expect(await loadDemoListings(system)).toBe(201);
  }, 60_000);
});
