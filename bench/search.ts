/**
 * `npm run bench:search -- [SIZES] [ENGINES] [QUERIES]`, for example `10000,100000 amur,minisearch 300`: build time,
 * memory and search time (filter and three facets) side by side on the same generated texts. Memory is the growth of
 * the process; the generator makes texts on the fly, so that only the index is counted. The last line is JSON.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Row = Readonly<Record<'engine', string>> &
  Readonly<Record<'size' | 'buildSeconds' | 'memoryMB' | 'searches' | 'p50' | 'p95' | 'meanFound', number>>;

const [sizes = '10000,100000', engines = 'amur,minisearch,orama,postgres', queries = '300'] =
  process.argv.slice(2);
const columns = [
  'engine',
  'size',
  'buildSeconds',
  'memoryMB',
  'p50',
  'p95',
  'searches',
  'meanFound',
] as const;
const script = fileURLToPath(new URL('search/measure-peer.ts', import.meta.url));
const rows: Row[] = [];

console.log(columns.map((column) => column.padStart(13)).join(''));
for (const size of sizes.split(',')) {
  for (const engine of engines.split(',')) {
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=8192', script, engine, size, queries],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const row = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Row;
    rows.push(row);
    console.log(columns.map((column) => String(row[column]).padStart(13)).join(''));
  }
}
console.log(JSON.stringify({ bench: 'search', rows }));
