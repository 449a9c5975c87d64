import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSearchEngine, type SegmentedEngine } from '../../src/features/search/engine/search-engine.ts';
import { loadConcepts } from '../../src/features/search/evaluation/load-recogniser.ts';
import { benchFacets } from './corpus.ts';
import { toRecord } from './bench-record.ts';
import { measureLive } from './measure-live.ts';
import type { Peer } from './peer.ts';

/** As many as the follower of the database hands over at a time while it is far behind. */
const batch = 8000;
/** So many batches wait or are being built, as with the follower. */
const batchesAhead = 8;
const madeAhead = 100_000;
const threads = 2;

export function openAmur(): Peer {
  const snapshotFolder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  process.on('exit', () => rmSync(snapshotFolder, { recursive: true, force: true }));
  const open = (): SegmentedEngine =>
    createSearchEngine({ concepts: loadConcepts(), threads, snapshotFolder });
  const engine = open();
  const search: Peer['search'] = async (query) => {
    const answer = await engine.search({
      text: query.text,
      readerAudience: ['public'],
      ...(query.country === '' ? {} : { filters: { country: [query.country] } }),
      facets: benchFacets,
      offset: 0,
      limit: 20,
    });
    return { found: answer.total, ids: answer.hits.map(({ key }) => Number(key.slice('offer/'.length))) };
  };
  return {
    async build(texts, size) {
      for (let from = 0; from < size; from += madeAhead) {
        const count = Math.min(madeAhead, size - from);
        // Made while nothing is built, so that their time can be taken off.
        const records = Array.from({ length: count }, (_, at) => toRecord(texts.textAt(from + at)));
        const underWay: Promise<void>[] = [];
        while (records.length > 0) {
          underWay.push(engine.apply(records.splice(0, batch).map((put) => ({ put }))));
          if (underWay.length >= batchesAhead) await underWay.shift();
        }
        await Promise.all(underWay);
      }
    },
    search,
    ownBytes: () => engine.memoryBytes(),
    measureLive: (queries) => measureLive(engine, open, queries),
  };
}
