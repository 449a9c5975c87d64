/**
 * `npm run bench:translation -- [UNITS] [QUERIES]`, for example `100000 100`: look-ups in a translation memory of so many
 * pairs on a private PostgreSQL (Debian's package; left out where it is not installed), cutting texts into segments and
 * recognising terms, each beside a naive peer in the same run. The last line is JSON.
 */
import { hasPostgres, startPostgres } from '../scripts/testing/start-postgres.mjs';
import { openDatabase } from '../src/platform/db/database.ts';
import { createContext } from '../src/platform/db/create-context.ts';
import { findMigrationSources } from '../src/platform/db/find-migration-sources.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { loadMemory } from './translation/load-memory.ts';
import { measureMemory } from './translation/measure-memory.ts';
import { measureMemoryPeers } from './translation/measure-memory-peers.ts';
import { measureSegmentation, measureTerms } from './translation/measure-texts.ts';
import { openMemoryCorpus } from './translation/memory-corpus.ts';
import { printTable } from './translation/print-table.ts';

const [units = '1000000', queries = '300'] = process.argv.slice(2);
const corpus = openMemoryCorpus();

const segmentation = measureSegmentation(corpus);
printTable('Cutting texts into segments, MB/s', segmentation);
const terms = measureTerms(corpus);
printTable('Recognising terms, MB/s', terms);
const memory = hasPostgres() ? await measureOnPostgres(Number(units), Number(queries)) : undefined;
if (!memory) console.log('Translation memory: left out, PostgreSQL 15 or newer is not installed.');
console.log(JSON.stringify({ bench: 'translation', segmentation, terms, memory }));

async function measureOnPostgres(size: number, count: number) {
  // As an installation of this size is set up: a quarter of the memory or less.
  const server = await startPostgres({ settings: ['shared_buffers=2GB'] });
  if (!server) return undefined;
  const database = await openDatabase({ databaseUrl: server.url, dataFolder: '', log: silentLog });
  try {
    await migrate(database, findMigrationSources());
    const ctx = createContext({
      database,
      actor: { kind: 'system', name: 'bench' },
      language: 'en',
      log: silentLog,
      requestId: 'bench',
    });
    const seconds = await loadMemory(database, ctx, corpus, size);
    console.log(`\n${size} pairs, seconds to fill: ${JSON.stringify(seconds)}`);
    const lookUps = await measureMemory(ctx, corpus, size, count);
    printTable('Translation memory, milliseconds for one question', lookUps);
    const peers = await measureMemoryPeers(database, ctx, corpus, size);
    printTable('Naive peers on the same pairs, milliseconds for one question', peers);
    return { units: size, seconds, lookUps, peers };
  } finally {
    await database.close();
    server.stop();
  }
}
