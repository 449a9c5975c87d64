/** One engine at one size in a process of its own: `measure-peer.ts ENGINE SIZE QUERIES`; prints one JSON line. */
import { openAmur } from './amur.ts';
import { openCorpus } from './corpus.ts';
import { openMiniSearch } from './minisearch.ts';
import { openOrama } from './orama.ts';
import type { Peer } from './peer.ts';
import { openPostgres } from './postgres.ts';

const peers: Readonly<Record<string, () => Peer | Promise<Peer>>> = {
  amur: openAmur,
  minisearch: openMiniSearch,
  orama: openOrama,
  postgres: openPostgres,
};

/** Slow engines stop after this long; the percentiles are of the searches made. */
const longestSearching = 60_000;

const [name = 'amur', sizeText = '10000', queriesText = '300'] = process.argv.slice(2);
const size = Number(sizeText);
const corpus = openCorpus();
const queries = corpus.queries(Number(queriesText));

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

const before = residentMegabytes();
const buildStart = performance.now();
const peer = await peers[name]?.();
if (peer === undefined) throw new Error(`no engine is called ${name}`);
await peer.build(corpus, size);
const buildSeconds = (performance.now() - buildStart) / 1000;
const memoryMB = residentMegabytes() - before;

for (const query of queries.slice(0, 10)) await peer.search(query);
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
const percentile = (share: number): number =>
  Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
console.log(
  JSON.stringify({
    engine: name,
    size,
    buildSeconds: Number(buildSeconds.toFixed(2)),
    memoryMB: Math.round(memoryMB),
    ownMB: peer.ownBytes === undefined ? null : Math.round(peer.ownBytes() / 1e6),
    searches: times.length,
    p50: percentile(0.5),
    p95: percentile(0.95),
    meanFound: Math.round(found / times.length),
  }),
);
process.exit(0);
