import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { changesAfter } from '../documents/views.ts';
import { buildSearchDocument } from '../testing.ts';
import { outdatedSources, mendSource, putRecords } from './keep-in-step.ts';
import type { DocumentSource } from './document-source.ts';
import { ensureSources, sourceWork } from './source-work.ts';

const { database, ctx } = await useTestDatabase();

/** A source in memory: the records by id with their stamps. */
function sourceOf(records: Map<string, string>, version = 1): DocumentSource & { reads: string[] } {
  const reads: string[] = [];
  return {
    room: 'catalogue',
    kind: 'request',
    version,
    reads,
    listStamps: (_ctx, { afterId, limit }) =>
      Promise.resolve(
        [...records]
          .filter(([id]) => afterId === null || id > afterId)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([id, stamp]) => ({ id, stamp })),
      ),
    readDocuments: (_ctx, ids) => {
      reads.push(...ids);
      return Promise.resolve(
        ids.flatMap((id) => {
          const stamp = records.get(id);
          const ref = { room: 'catalogue', kind: 'request', id };
          return stamp === undefined ? [] : [{ ...buildSearchDocument({ ref, kind: 'request' }), stamp }];
        }),
      );
    },
  };
}

const changes = async () =>
  (await changesAfter(ctx, 0, 10_000)).filter(({ document }) => document.kind === 'request');
const found = async () =>
  (await changes())
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ document }) => document.ref.id)
    .sort();
const lastChange = async () => Math.max(0, ...(await changes()).map(({ changeSequence }) => changeSequence));

describe('mending', () => {
  it('puts what is missing, makes anew what has changed, takes out what is too much, and nothing else', async () => {
    const ids = Array.from({ length: 1_203 }, (_, at) => `r${String(at).padStart(5, '0')}`);
    const records = new Map(ids.map((id) => [id, 'a']));
    expect(await mendSource(ctx, sourceOf(records))).toEqual({ put: 1_203, removed: 0 });
    expect(await found()).toEqual(ids);

    const before = await lastChange();
    const source = sourceOf(records);
    expect(await mendSource(ctx, source)).toEqual({ put: 0, removed: 0 });
    expect([await lastChange(), source.reads]).toEqual([before, []]);

    records.set('r00007', 'b').set('r01200', 'b').set('s1', 'a').delete('r00009');
    expect(await mendSource(ctx, source)).toEqual({ put: 3, removed: 1 });
    expect(source.reads.sort()).toEqual(['r00007', 'r00009', 'r01200', 's1']);
    expect(await found()).toEqual([...ids.filter((id) => id !== 'r00009'), 's1']);
  });

  it('makes all anew when the code makes other documents, and goes on where it was cut short', async () => {
    const records = new Map(['a', 'b', 'c'].map((id) => [id, '1']));
    await mendSource(ctx, sourceOf(records, 1));
    const newer = sourceOf(records, 2);
    await putRecords(ctx, newer, ['a']);
    newer.reads.length = 0;
    expect(await mendSource(ctx, newer)).toEqual({ put: 2, removed: 0 });
    expect(newer.reads).toEqual(['b', 'c']);
  });

  it('keeps a record that came while it was comparing', async () => {
    const records = new Map([['a', '1']]);
    const source = sourceOf(records);
    const late: DocumentSource = {
      ...source,
      listStamps: async (own, page) => {
        const stamps = await source.listStamps(own, page);
        records.set('late', '1');
        await putRecords(own, source, ['late']);
        return stamps;
      },
    };
    await mendSource(ctx, late);
    expect(await found()).toEqual(['a', 'late']);
  });

  it('takes a record out as soon as it should not be found, and leaves no word of it', async () => {
    const records = new Map([['a', '1']]);
    const source = sourceOf(records);
    await putRecords(ctx, source, ['a']);
    records.clear();
    await putRecords(ctx, source, ['a']);
    expect(await found()).not.toContain('a');
    const { rows } = await sql<{ row: string }>`
      select search_document::text as row from search_document where id = 'a'`.execute(ctx.db);
    expect(rows[0]?.row).not.toMatch(/public|сварк/i);
  });
});

describe('at a start', () => {
  it('fills an empty kind at once and renews a filled one in the background, once for a version', async () => {
    await sql`delete from search_document`.execute(ctx.db);
    await sql`delete from search_source`.execute(ctx.db);
    const records = new Map(['a', 'b'].map((id) => [id, '1']));
    const first = sourceOf(records, 1);
    await ensureSources(ctx, [first]);
    expect(await found()).toEqual(['a', 'b']);
    expect(await outdatedSources(ctx, [first])).toEqual([]);

    const second = sourceOf(records, 2);
    const before = await lastChange();
    await ensureSources(ctx, [second]);
    expect(await lastChange()).toBe(before);
    const runner = createJobRunner({
      database,
      jobs: sourceWork([second]).jobs,
      schedules: [],
      log: silentLog,
    });
    await runner.drain();
    expect(second.reads).toEqual(['a', 'b']);
    expect(await lastChange()).toBeGreaterThan(before);

    await ensureSources(ctx, [second]);
    await runner.drain();
    expect(second.reads).toEqual(['a', 'b']);
    await runner.stop();
  });
});
