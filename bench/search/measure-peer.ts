/** One engine at one size in a process of its own: `measure-peer.ts ENGINE SIZE QUERIES`; prints one JSON line. */
import { openAmur } from './amur.ts';
import { openCorpus } from './corpus.ts';
import { judgePeer } from './judge-peer.ts';
import { openMiniSearch } from './minisearch.ts';
import { openOrama } from './orama.ts';
import type { Peer, TextSource } from './peer.ts';
import { openPostgres } from './postgres.ts';

const peers: Readonly<Record<string, () => Peer | Promise<Peer>>> = {
  amur: openAmur,
  minisearch: openMiniSearch,
  orama: openOrama,
  postgres: openPostgres,
};

/** Slow engines stop after this long; the percentiles are of the searches made. */
const longestSearching = 60_000;
/** An engine may put itself in order after a build. */
const restMilliseconds = 10_000;

const [name = 'amur', sizeText = '10000', queriesText = '300'] = process.argv.slice(2);
const size = Number(sizeText);
const corpus = openCorpus();
const queries = corpus.queries(Number(queriesText));
const open = peers[name];
if (open === undefined) throw new Error(`no engine is called ${name}`);

/** Emptied pages count as long as the collector keeps them, so it is asked to give all of them back. */
function residentMegabytes(): number {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage().rss / 1e6;
}

/** Making the texts is no part of indexing them: its time is taken off. */
let makingMilliseconds = 0;
const texts: TextSource = {
  textAt(number) {
    const start = performance.now();
    const text = corpus.textAt(number);
    makingMilliseconds += performance.now() - start;
    return text;
  },
};

const before = residentMegabytes();
const buildStart = performance.now();
const peer = await open();
await peer.build(texts, size);
const buildSeconds = (performance.now() - buildStart - makingMilliseconds) / 1000;

for (const query of queries.slice(0, 10)) await peer.search(query);
await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
const memoryMB = residentMegabytes() - before;
const ownMB = peer.ownBytes === undefined ? null : Math.round(peer.ownBytes() / 1e6);

const times: number[] = [];
let found = 0;
const searchStart = performance.now();
for (const query of queries) {
  if (performance.now() - searchStart > longestSearching) break;
  const start = performance.now();
  found += (await peer.search(query)).found;
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const percentile = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
const live = await peer.measureLive?.(queries);
console.log(
  JSON.stringify({
    engine: name,
    size,
    buildSeconds: round(buildSeconds),
    memoryMB: Math.round(memoryMB),
    ownMB,
    searches: times.length,
    p50: percentile(0.5),
    p95: percentile(0.95),
    meanFound: Math.round(found / times.length),
    recallZhRu: round(await judgePeer(open, 'zh', 'ru')),
    recallRuZh: round(await judgePeer(open, 'ru', 'zh')),
    ...(live === undefined
      ? {}
      : {
          snapshotSeconds: round(live.snapshotSeconds),
          perSecond: Math.round(live.perSecond),
          pauseMs: round(live.pauseMs),
          visibleMs: round(live.visibleMs),
          suggestP95: round(live.suggestP95),
        }),
  }),
);
process.exit(0);

function round(value: number): number {
  return Number(value.toFixed(2));
}
