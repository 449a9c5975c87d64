/**
 * `npm run bench:search -- [SIZES] [ENGINES] [QUERIES]`, for example `10000,100000 amur,minisearch 300`: build time,
 * memory and search time (filter and three facets) side by side on the same generated texts, and recall of each on the
 * judged set. Memory is the growth of the process at rest; the generator makes texts on the fly, so that only the index
 * is counted. Engines are measured up to the size they bear. The last line is JSON.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Row = Readonly<Record<string, string | number | null>>;

const [sizes = '10000,100000,1000000', engines = 'amur,minisearch,orama,postgres', queries = '300'] =
  process.argv.slice(2);
/** Beyond this a peer needs more than the memory or the patience of one machine. */
const largestSizes: Readonly<Record<string, number>> = {
  minisearch: 100_000,
  orama: 100_000,
  postgres: 100_000,
};
const columns = [
  'engine',
  'size',
  'buildSeconds',
  'memoryMB',
  'p50',
  'p95',
  'searches',
  'meanFound',
  'recallZhRu',
  'recallRuZh',
  'snapshotSeconds',
  'perSecond',
  'pauseMs',
  'visibleMs',
  'suggestP95',
] as const;
const widths = columns.map((column) => Math.max(column.length, 11) + 2);
const script = fileURLToPath(new URL('search/measure-peer.ts', import.meta.url));
const rows: Row[] = [];

const printRow = (cells: readonly string[]): void => {
  console.log(cells.map((cell, at) => cell.padStart(widths[at] ?? 12)).join(''));
};

printRow(columns);
for (const size of sizes.split(',')) {
  for (const engine of engines.split(',')) {
    if (Number(size) > (largestSizes[engine] ?? Infinity)) {
      printRow([engine, size, 'not run: more than it bears']);
      continue;
    }
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=8192', script, engine, size, queries],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const row = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Row;
    rows.push(row);
    printRow(columns.map((column) => String(row[column] ?? '-')));
  }
}
console.log(JSON.stringify({ bench: 'search', rows }));
