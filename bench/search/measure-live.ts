import type { SegmentedEngine } from '../../src/features/search/engine/search-engine.ts';
import { toRecord } from './bench-record.ts';
import { benchFacets, type BenchQuery } from './corpus.ts';
import type { LiveFigures } from './peer.ts';

const readers = 8;
const loadMilliseconds = 5000;
const millisecondsBetweenSearches = 10;
const changes = 20;
const millisecondsBetweenChanges = 150;
const begunLengths = [1, 2, 3, 5];
const stamp = { databaseId: 'bench', changeSequence: 1 };

/** What an engine does besides answering one search after another. */
export async function measureLive(
  engine: SegmentedEngine,
  open: () => SegmentedEngine,
  queries: readonly BenchQuery[],
): Promise<LiveFigures> {
  const suggestP95 = await measureSuggestions(engine, queries);
  const { perSecond, pauseMs } = await measureLoad(engine, queries);
  const visibleMs = await measureVisibility(engine, queries);
  await engine.settle();
  await engine.writeSnapshot(stamp);
  await engine.close();
  const start = performance.now();
  const again = open();
  const read = await again.readSnapshot(stamp.databaseId, stamp.changeSequence);
  if (read === undefined) throw new Error('the snapshot was not read');
  await searchFor(again, queries[0]);
  const snapshotSeconds = (performance.now() - start) / 1000;
  await again.close();
  return { snapshotSeconds, perSecond, pauseMs, visibleMs, suggestP95 };
}

function searchFor(engine: SegmentedEngine, query: BenchQuery | undefined): Promise<{ total: number }> {
  return engine.search({
    text: query?.text ?? '',
    readerAudience: ['public'],
    filters: { country: [query?.country ?? 'CN'] },
    facets: benchFacets,
    offset: 0,
    limit: 20,
  });
}

async function measureSuggestions(engine: SegmentedEngine, queries: readonly BenchQuery[]): Promise<number> {
  const times: number[] = [];
  for (const { text, language } of queries) {
    for (const length of begunLengths) {
      const start = performance.now();
      const languages = [language, ...(['zh', 'ru', 'en'] as const).filter((each) => each !== language)];
      await engine.suggest({ text: text.slice(0, length), readerAudience: ['public'], languages, limit: 8 });
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

/** All readers ask one search after another, as fast as they are answered. */
async function measureLoad(
  engine: SegmentedEngine,
  queries: readonly BenchQuery[],
): Promise<{ perSecond: number; pauseMs: number }> {
  let searches = 0;
  let pauseMs = 0;
  let lastTurn = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    pauseMs = Math.max(pauseMs, now - lastTurn - 1);
    lastTurn = now;
  }, 1);
  const end = performance.now() + loadMilliseconds;
  const read = async (): Promise<void> => {
    while (performance.now() < end) await searchFor(engine, queries[searches++ % queries.length]);
  };
  await Promise.all(Array.from({ length: readers }, read));
  clearInterval(watch);
  return { perSecond: (searches * 1000) / loadMilliseconds, pauseMs };
}

/** A change is visible when `apply` resolves; that is checked with a search for it. */
async function measureVisibility(engine: SegmentedEngine, queries: readonly BenchQuery[]): Promise<number> {
  let asked = 0;
  const load = setInterval(() => {
    void searchFor(engine, queries[asked++ % queries.length]);
  }, millisecondsBetweenSearches);
  let slowest = 0;
  for (let number = 0; number < changes; number++) {
    const title = `xkcd${number}visible`;
    const record = toRecord({
      id: number,
      language: 'en',
      title,
      text: title,
      country: 'CN',
      region: 'region-1',
      field: 'field-1',
      level: '5',
    });
    const start = performance.now();
    await engine.apply([{ put: record }]);
    const { total } = await engine.search({
      text: title,
      isPlain: true,
      readerAudience: ['public'],
      offset: 0,
      limit: 1,
    });
    if (total === 0) throw new Error('a change was not visible');
    slowest = Math.max(slowest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, millisecondsBetweenChanges));
  }
  clearInterval(load);
  return slowest;
}
