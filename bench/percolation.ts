/**
 * `npm run bench:percolation -- [SIZES] [DOCUMENTS]`, for example `1000,10000,100000 30`: the time one new document takes
 * to find the saved searches it answers, when none of them shares a word with it and when one in a hundred does, beside
 * a naive peer that compares every saved search. Reading the document's text is the same for both and counted apart.
 * The last line is JSON.
 */
import type { SearchRecord } from '../src/features/search/engine/search-record.ts';
import { loadRecogniser } from '../src/features/search/evaluation/load-recogniser.ts';
import { answers, type ReadRecord, type Watch } from '../src/features/search/saved/answer-rules.ts';
import type { Frequencies } from '../src/features/search/saved/choose-keys.ts';
import { readRecord } from '../src/features/search/saved/read-record.ts';
import { createWatchReader } from '../src/features/search/saved/read-watch.ts';
import { createTextReader, type Term } from '../src/features/search/saved/terms.ts';
import { createWatchIndex } from '../src/features/search/saved/watch-index.ts';
import { openCorpus, type BenchText } from './search/corpus.ts';

const [sizesText = '1000,10000,100000', documentsText = '30'] = process.argv.slice(2);
const sizes = sizesText.split(',').map(Number);
const documentCount = Number(documentsText);
const sampleCount = 200;
/** The naive peer is slow: it compares so many documents only. */
const naiveDocuments = 3;
const sharing = 0.01;

const reader = createTextReader(loadRecogniser());
const readWatch = createWatchReader(reader);
const corpus = openCorpus();

const read = (text: BenchText): ReadRecord => readRecord(reader, recordOf(text));
const readStarted = performance.now();
const documents = Array.from({ length: documentCount }, (_, at) => read(corpus.textAt(at)));
const readMs = (performance.now() - readStarted) / documentCount;
const documentTerms = new Set(documents.flatMap(({ texts }) => texts.flatMap(({ terms }) => [...terms])));
const frequencies = sampleFrequencies();

const most = Math.max(...sizes);
const { foreign, related } = makeWatches(most);
const columns = [
  'saved',
  'sharing',
  'buildSec',
  'indexMB',
  'microsPerDoc',
  'comparedPerDoc',
  'foundPerDoc',
  'naiveMsPerDoc',
  'timesFaster',
] as const;
type Row = Record<(typeof columns)[number], string | number>;
const rows: Row[] = [];

console.log(`Reading a document of 66 words takes ${readMs.toFixed(2)} ms, for both.`);
console.log(columns.map((column) => column.padStart(15)).join(''));
for (const share of [0, sharing]) {
  for (const size of sizes) {
    const row = measure(size, share);
    rows.push(row);
    console.log(columns.map((column) => String(row[column]).padStart(15)).join(''));
  }
}
console.log(JSON.stringify({ bench: 'percolation', documents: documentCount, readMs: round(readMs), rows }));

function measure(size: number, share: number): Row {
  const relatedCount = Math.round(size * share);
  const watches = [...foreign.slice(0, size - relatedCount), ...related.slice(0, relatedCount)];
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const index = createWatchIndex(frequencies);
  watches.forEach((watch, at) => index.put(`saved ${at}`, watch, 0));
  const buildMs = performance.now() - started;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.external - before.heapUsed - before.external;
  let found = 0;
  for (const document of documents) found += index.match(document, 1).length;
  const compared = index.comparisons();
  const bestMs = bestOf(20, () => {
    for (const document of documents) index.match(document, 1);
  });
  const naiveMs = measureNaive(watches);
  return {
    saved: size,
    sharing: `${share * 100} %`,
    buildSec: round(buildMs / 1000),
    indexMB: round(Math.max(0, grown) / 1_048_576),
    microsPerDoc: round((bestMs * 1000) / documents.length),
    comparedPerDoc: round(compared / documents.length),
    foundPerDoc: round(found / documents.length),
    naiveMsPerDoc: round(naiveMs),
    timesFaster: Math.round((naiveMs * documents.length) / bestMs),
  };
}

function measureNaive(watches: readonly Watch[]): number {
  const some = documents.slice(0, naiveDocuments);
  const bestMs = bestOf(2, () => {
    for (const document of some) for (const watch of watches) answers(watch, document);
  });
  return bestMs / some.length;
}

/** Milliseconds of the fastest of several rounds: what other programs of the machine take does not count. */
function bestOf(rounds: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/**
 * Queries of two or three terms: those that share nothing with any document, and those written from the documents'
 * titles. Terms are read once and put together, since reading 100,000 queries is not what is measured.
 */
function makeWatches(count: number): { foreign: Watch[]; related: Watch[] } {
  const terms = [...new Set(corpus.queries(4_000).flatMap(({ text }) => text.split(' ')))]
    .map(readQueryText)
    .filter((watch) => watch.units.length > 0 && !sharesAny(watch));
  const foreignWatches = Array.from({ length: count }, (_, at): Watch => {
    const chosen = [at, at * 7 + Math.floor(at / terms.length), ...(at % 2 === 0 ? [at * 13 + 5] : [])];
    const units = chosen.flatMap((number) => terms[number % terms.length]?.units ?? []);
    return { units, phrases: [], excluded: [], owners: [], filters: [] };
  });
  const titles = documents.map((_, at) => corpus.textAt(at));
  const perTitle = 8;
  const relatedRead = titles.flatMap(({ title, language }) =>
    Array.from({ length: perTitle }, (_, from) =>
      readQueryText(
        language === 'zh'
          ? title.slice(from % Math.max(1, title.length - 5)).slice(0, 6)
          : title
              .split(' ')
              .slice(from % 4)
              .slice(0, 3)
              .join(' '),
      ),
    ),
  );
  const relatedWatches = Array.from(
    { length: Math.ceil(count * sharing) },
    (_, at) => relatedRead[at % relatedRead.length] as Watch,
  );
  return { foreign: foreignWatches, related: relatedWatches };
}

function readQueryText(q: string): Watch {
  return readWatch({ q, filters: {}, levelMin: null, marketMin: null, off: [], exact: false });
}

function sharesAny({ units }: Watch): boolean {
  return units.some(({ alternatives }) => alternatives.some(({ term }) => documentTerms.has(term)));
}

/** From other texts of the same corpus, as the running house samples its newest documents. */
function sampleFrequencies(): Frequencies {
  const counts = new Map<Term, number>();
  for (let at = 0; at < sampleCount; at++) {
    for (const { terms } of read(corpus.textAt(1_000_000 + at)).texts)
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { ofTerm: (term) => counts.get(term) ?? 0, ofValue: () => sampleCount };
}

function recordOf({ id, language, title, text, country, field, level }: BenchText): SearchRecord {
  return {
    key: `offer/${id}`,
    kind: 'offer',
    audience: ['public'],
    facets: { country: [country], field: [field], level: [level] },
    sortDate: id,
    level: Number(level),
    texts: [{ language, title, keywords: [], text }],
    names: [],
    ownerNames: [],
    stored: '',
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
