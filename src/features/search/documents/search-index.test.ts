import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { loadTermbase, openTermbase } from '../../translation/public.ts';
import { buildSearchDocument } from '../testing.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';
import { markRemoved, upsertDocuments } from './store.ts';

let snapshotFolder = '';
const { database, ctx } = await useTestDatabase();
await loadTermbase(ctx);
const termbase = await openTermbase(ctx);
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

  it('builds anew when the database is put back under a running process', async () => {
    const index = open();
    await index.catchUp();
    const old = index.engine();
    const document = documentTitled('Магнетрон импульсный');
    await upsertDocuments(ctx, [document]);
    await index.catchUp();
    expect(await findKeys(index, 'магнетрон')).toHaveLength(1);
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    await sql`delete from search_document where id = ${document.ref.id}`.execute(database.kysely);
    await sql`select setval('search_change_sequence', (select max(change_sequence) from search_document))`.execute(
      database.kysely,
    );
    await index.catchUp();
    now.mockRestore();
    expect(index.engine()).not.toBe(old);
    expect(await findKeys(index, 'магнетрон')).toHaveLength(0);
    expect(index.engine().size()).toBeGreaterThan(0);
    await index.stop();
  });

  it('has read a change when catching up that was asked for after the change is done', async () => {
    const index = open();
    await index.catchUp();
    for (let round = 0; round < 5; round++) {
      const first = index.catchUp();
      await upsertDocuments(ctx, [documentTitled(`Циклотрон ${round}`)]);
      await Promise.all([index.catchUp(), index.catchUp()]);
      expect(await findKeys(index, 'циклотрон')).toHaveLength(round + 1);
      await first;
    }
    await index.stop();
  });

  it('stops while it is being built, and goes on from there', async () => {
    await upsertDocuments(
      ctx,
      Array.from({ length: 30 }, (_, at) => documentTitled(`Синхротрон ${at}`)),
    );
    const index = open();
    const reading = index.catchUp();
    await index.stop();
    await reading;
    const again = open();
    await again.catchUp();
    expect(await findKeys(again, 'синхротрон')).toHaveLength(30);
    await again.stop();
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
