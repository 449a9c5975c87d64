import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildPerson } from '../../src/features/accounts/testing.ts';
import { listingChanged } from '../../src/features/catalogue/public.ts';
import { listingStates, visibilities } from '../../src/features/catalogue/listings/vocabulary.ts';
import { tellEvent } from '../../src/platform/events/events.ts';
import { defineJob, enqueueJob } from '../../src/platform/jobs/jobs.ts';
import type { Role } from '../../src/shared/actor.ts';
import { draftFor, buildWorld, type Kind, type World } from './authorisation-world.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

/**
 * Records of every state and audience stand side by side; whatever a reader asks, he is told of those he may see and
 * of no other, not even as a count. What he may see is said here anew, apart from the code that is tested.
 */
type Reader = {
  name: string;
  cookie: string | undefined;
  organisationId: string | null;
  isPartner: boolean;
  isStaff: boolean;
  savedId?: string;
  feedPath?: string;
};
type Wish = { state: string; visibility: string; isAnonymous: boolean };
type Lot = { id: string; kind: Kind; mark: string; wish: Wish };

const lotWord = 'zhavoronkova';
const openStates = ['published', 'reserved'];
const ownerName = 'Verkhneludilovsk';

/** Names the job that compares new records with saved searches, which else comes due every minute. */
const comparing = defineJob({
  kind: 'search.percolate',
  payload: z.object({}),
  handle: () => Promise.reject(new Error('the house has its own')),
});

let api: TestApi;
let world: World;
let readers: Reader[];
let lots: Lot[];

function maySee(lot: Lot, reader: Reader): boolean {
  const { state, visibility, isAnonymous } = lot.wish;
  if (!openStates.includes(state)) return false;
  if (reader.isStaff) return true;
  if (visibility === 'public') return true;
  if (reader.cookie === undefined) return false;
  if (!isAnonymous && reader.organisationId === world.other.organisationId) return true;
  return visibility === 'registered' || (visibility === 'partners' && reader.isPartner);
}

async function addReader(name: string, roles: Role[], kind?: 'verified'): Promise<Reader> {
  const isStaff = roles.some((role) => ['moderator', 'compliance_officer', 'administrator'].includes(role));
  if (kind === 'verified') {
    const member = await api.addMember(roles, { kind: 'company', country: 'CN', region: 'CN-HL' });
    return {
      name,
      cookie: member.cookie,
      organisationId: member.organisationId,
      isPartner: true,
      isStaff,
    };
  }
  const { personId } = await buildPerson(api.house.systemCtx, { roles });
  return { name, cookie: await api.signIn(personId), organisationId: null, isPartner: false, isStaff };
}

beforeAll(async () => {
  api = await openTestApi();
  world = await buildWorld(api);
  await sql`update accounts_organisation set name_en = ${ownerName}, search_names = lower(${ownerName})
    where id = ${world.other.organisationId}`.execute(api.house.systemCtx.db);
  readers = [
    { name: 'visitor', cookie: undefined, organisationId: null, isPartner: false, isStaff: false },
    await addReader('registered', []),
    await addReader('partner', [], 'verified'),
    {
      name: 'owner',
      cookie: world.other.cookie,
      organisationId: world.other.organisationId,
      isPartner: true,
      isStaff: false,
    },
    await addReader('translator', ['translator']),
    await addReader('moderator', ['moderator']),
    await addReader('administrator', ['administrator']),
  ];
  for (const reader of readers) await saveSearch(reader);
  lots = [];
  for (let number = 0; number < 10; number++) lots.push(await addLot(number));
}, 180_000);
afterAll(() => api.close());

/** A saved search for the common word, with a feed of it. */
async function saveSearch(reader: Reader): Promise<void> {
  if (reader.cookie === undefined) return;
  const body = { query: { q: lotWord }, name: 'Lots', frequency: 'daily', byMail: false };
  const saved = await api.call('POST', '/api/saved-searches', body, reader.cookie);
  expect(saved.status, saved.text).toBeLessThan(300);
  reader.savedId = (saved.json as { id: string }).id;
  const feed = await api.call('POST', `/api/saved-searches/${reader.savedId}/feed`, {}, reader.cookie);
  expect(feed.status, feed.text).toBeLessThan(300);
  reader.feedPath = (feed.json as { path: string }).path;
}

async function addLot(number: number): Promise<Lot> {
  const kind: Kind = number % 2 === 0 ? 'offer' : 'request';
  const draft = draftFor(world, kind, world.other);
  const created = await api.call('POST', `/api/${kind}s`, draft, world.other.cookie);
  expect(created.status, created.text).toBeLessThan(300);
  const mark = `lotmark${'abcdefghij'[number]}qz`;
  return {
    id: (created.json as { id: string }).id,
    kind,
    mark,
    wish: { state: 'draft', visibility: 'private', isAnonymous: false },
  };
}

/** Brings a record to a state as if people had: the rows, then the news that every room hears. */
async function place(lot: Lot, wish: Wish): Promise<void> {
  lot.wish = wish;
  const ctx = api.house.systemCtx;
  const region = wish.isAnonymous ? null : 'RU-NVS';
  await ctx.transaction(async (tx) => {
    await sql`update catalogue_listing set state = ${wish.state}, visibility = ${wish.visibility},
      is_anonymous = ${wish.isAnonymous}, region = ${region}, revision = revision + 1, updated_at = now(),
      published_at = ${openStates.includes(wish.state) ? new Date() : null}, valid_until = '2099-12-31'
      where id = ${lot.id}`.execute(tx.db);
    await sql`update catalogue_listing_text set title = ${`${lotWord} ${lot.mark} сварка хладостойких сталей`}
      where listing_id = ${lot.id}`.execute(tx.db);
    await tellEvent(tx, listingChanged, {
      listingId: lot.id,
      kind: lot.kind,
      state: wish.state as 'draft',
    });
  });
}

async function ask(reader: Reader, path: string): Promise<{ text: string; json: unknown }> {
  const answer = await api.call('GET', path, undefined, reader.cookie);
  expect([200, 401, 403, 404], `${reader.name} ${path}: ${answer.status}`).toContain(answer.status);
  return answer;
}

/** Every way of being told of records that is not asking for one by its id. */
function pathsFor(reader: Reader): string[] {
  return [
    `/api/search?q=${lotWord}&pageSize=100`,
    `/api/search?q=&sort=date&pageSize=100`,
    `/api/search?q=${encodeURIComponent('低温钢焊接')}&pageSize=100`,
    `/api/search/suggest?q=${lotWord}`,
    `/api/search/suggest?q=lotmark`,
    `/api/feeds/search?q=${lotWord}`,
    `/feeds/search.atom?q=${lotWord}`,
    '/api/offers?pageSize=100',
    '/api/requests?pageSize=100',
    ...(reader.savedId ? [`/api/saved-searches/${reader.savedId}`, '/api/saved-searches'] : []),
    ...(reader.feedPath ? [reader.feedPath] : []),
    '/api/matching/listings',
    ...lots.flatMap((lot) => [
      `/api/matching/listings/${lot.id}/matches`,
      `/api/matching/listings/${lot.id}/matches?relation=complement`,
      `/api/matching/duplicates?kind=${lot.kind}&id=${lot.id}`,
    ]),
  ];
}

type Found = { total: number; items: { ref: { id: string } }[]; facets: Record<string, { count: number }[]> };

/** The steward's side may be told of its own records in any state by the pages of its own. */
function isOwnSide(reader: Reader): boolean {
  return reader.organisationId === world.other.organisationId;
}

describe('a reader is told of what he may see and of nothing else', () => {
  it('in searches, counts, suggestions, alerts, feeds and matches', { timeout: 900_000 }, async () => {
    const wish = fc.record({
      state: fc.constantFrom(...listingStates, ...openStates, ...openStates, ...openStates),
      visibility: fc.constantFrom(...visibilities),
      isAnonymous: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 10, maxLength: 10 }), async (wishes) => {
        for (const [at, lot] of lots.entries()) await place(lot, wishes[at] as Wish);
        await api.house.settle();
        await enqueueJob(api.house.systemCtx, comparing, {});
        await api.house.settle();
        for (const reader of readers) await checkReader(reader);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

async function checkReader(reader: Reader): Promise<void> {
  const seen = lots.filter((lot) => maySee(lot, reader));
  await checkCounts(reader, seen);
  await checkAlerts(reader, seen);
  for (const path of pathsFor(reader)) {
    const { text } = await ask(reader, path);
    for (const lot of lots) {
      if (seen.includes(lot) || isOwnSide(reader)) continue;
      expect(text.includes(lot.mark), `${reader.name} was told of ${JSON.stringify(lot)} by ${path}`).toBe(
        false,
      );
      expect(text.includes(lot.id) && !path.includes(lot.id), `${reader.name}: ${lot.id} by ${path}`).toBe(
        false,
      );
    }
  }
}

async function checkCounts(reader: Reader, seen: readonly Lot[]): Promise<void> {
  const found = (await ask(reader, `/api/search?q=${lotWord}&pageSize=100&exact=1`)).json as Found;
  expect(found.items.map(({ ref }) => ref.id).sort(), reader.name).toEqual(seen.map(({ id }) => id).sort());
  expect(found.total, reader.name).toBe(seen.length);
  for (const [facet, values] of Object.entries(found.facets))
    for (const { count } of values) expect(count, `${reader.name} ${facet}`).toBeLessThanOrEqual(seen.length);
  expect(sum(found.facets['kind']), reader.name).toBe(seen.length);
  const named = seen.filter((lot) => !lot.wish.isAnonymous);
  expect(
    sum(found.facets['organisation']),
    `${reader.name}: owners of anonymous records are not counted`,
  ).toBe(named.length);
  const byOwner = (await ask(reader, `/api/search?q=${lotWord}+org:${ownerName}&pageSize=100`)).json as Found;
  expect(byOwner.items.map(({ ref }) => ref.id).sort(), `${reader.name}: by owner`).toEqual(
    named.map(({ id }) => id).sort(),
  );
}

type Alerts = { alerts: Found };

/** What is seen now and was told of by an alert: every record seen now, for it is new or was there before. */
async function checkAlerts(reader: Reader, seen: readonly Lot[]): Promise<void> {
  if (!reader.savedId) return;
  const { alerts } = (await ask(reader, `/api/saved-searches/${reader.savedId}?pageSize=100`)).json as Alerts;
  const told = new Set(alerts.items.map(({ ref }) => ref.id));
  expect([...told].sort(), `${reader.name}: alerts`).toEqual(seen.map(({ id }) => id).sort());
}

function sum(values: readonly { count: number }[] | undefined): number {
  return (values ?? []).reduce((total, { count }) => total + count, 0);
}
