import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { openTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { loadTermbase, openTermbase, type LiveTermbase } from '../../translation/public.ts';
import { buildSearchDocument } from '../testing.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';
import { markRemoved, upsertDocuments } from './store.ts';

let database: Database;
let ctx: Ctx;
let termbase: LiveTermbase;
let snapshotFolder = '';
beforeAll(async () => {
  database = await openTestDatabase();
  ctx = testContext(database, { actor: { kind: 'system', name: 'test' } });
  await loadTermbase(ctx);
  termbase = await openTermbase(ctx);
});
afterAll(() => database.close());
beforeEach(async () => {
  snapshotFolder = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(() => rm(snapshotFolder, { recursive: true }));

const open = (): SearchIndex => openSearchIndex(ctx, termbase, { snapshotFolder });

async function findKeys(index: SearchIndex, text: string): Promise<string[]> {
  const query = { text, readerAudience: ['public'], offset: 0, limit: 50 };
  return (await index.engine().search(query)).hits.map(({ key }) => key);
}

function documentTitled(title: string): ReturnType<typeof buildSearchDocument> {
  return buildSearchDocument({
    texts: [{ language: 'ru', title, summary: '', keywords: [], body: '' }],
  });
}

describe('the index of a process', () => {
  it('takes up its snapshot after a restart and reads only what changed since', async () => {
    const kept = documentTitled('Вихретоковый дефектоскоп');
    const removed = documentTitled('Вихретоковый дефектоскоп второй');
    await upsertDocuments(ctx, [kept]);
    await upsertDocuments(ctx, [removed]);
    const first = open();
    expect(await first.catchUp()).toBeGreaterThanOrEqual(2);
    await first.stop();

    const added = documentTitled('Вихретоковый дефектоскоп третий');
    await upsertDocuments(ctx, [added]);
    await markRemoved(ctx, removed.ref);
    const second = open();
    expect(await second.catchUp()).toBe(2);
    expect((await findKeys(second, 'вихретоковый дефектоскоп')).toSorted()).toEqual(
      [kept, added].map(({ ref }) => formatRecordRef(ref)).toSorted(),
    );
    await second.stop();
    const third = open();
    expect(await third.catchUp()).toBe(0);
    expect(await findKeys(third, 'вихретоковый дефектоскоп')).toHaveLength(2);
    await third.stop();
  });

  it('builds anew when the database has been put back to an earlier state', async () => {
    const document = documentTitled('Криогенный ожижитель');
    await upsertDocuments(ctx, [document]);
    const first = open();
    const whole = await first.catchUp();
    await first.stop();
    await sql`select setval('search_change_sequence', 1)`.execute(database.kysely);
    const second = open();
    expect(await second.catchUp()).toBe(whole);
    expect(await findKeys(second, 'криогенный ожижитель')).toHaveLength(1);
    await second.stop();
    await sql`select setval('search_change_sequence', (select max(change_sequence) from search_document))`.execute(
      database.kysely,
    );
  });

  it('goes on answering while the database is away, and catches up later', async () => {
    const document = documentTitled('Плазмотрон водяной');
    await upsertDocuments(ctx, [document]);
    let isAway = false;
    const shaky = new Proxy(ctx, {
      get: (target, name) => {
        if (isAway && name === 'db') throw new Error('the database is away');
        return Reflect.get(target, name) as unknown;
      },
    });
    const index = openSearchIndex(shaky, termbase);
    await index.catchUp();
    isAway = true;
    await expect(index.catchUp()).rejects.toThrow('away');
    expect(await findKeys(index, 'плазмотрон')).toHaveLength(1);
    await markRemoved(ctx, document.ref);
    isAway = false;
    await index.catchUp();
    expect(await findKeys(index, 'плазмотрон')).toHaveLength(0);
    await index.stop();
  });

  it('gives organisation, field and the crosswalk of fields as facets', async () => {
    const owner = { id: 'institute', names: ['Институт сварки'] };
    const facets = { field: ['29.33', '29.19'] };
    await upsertDocuments(ctx, [{ ...documentTitled('Виброгаситель редкий'), owner, facets }]);
    const index = open();
    await index.catchUp();
    const { facets: counts, hits } = await index.engine().search({
      text: 'виброгаситель org:сварки',
      readerAudience: ['public'],
      facets: ['field', 'ford', 'organisation', 'kind'],
      offset: 0,
      limit: 1,
    });
    expect(hits).toHaveLength(1);
    expect(counts['field']).toEqual([{ value: '29', count: 1 }]);
    expect(counts['organisation']).toEqual([{ value: 'institute', count: 1 }]);
    expect(counts['ford']?.length).toBeGreaterThan(0);
    await index.stop();
  });
});
