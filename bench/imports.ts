/**
 * `node bench/imports.ts [ROWS]`, for example `50000`: organisations of a CSV file looked at, written (row by row as chosen,
 * then the whole file in one transaction) and taken back, on a private PostgreSQL where it is installed and else on the
 * embedded database. Beside it in the same run two peers that do less: rows inserted one by one, with neither look-up nor
 * audit nor news, and one statement for all of them. The last line is JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPostgres, startPostgres } from '../scripts/testing/start-postgres.mjs';
import { buildPerson } from '../src/features/accounts/testing.ts';
import { openTestImports } from '../src/features/interop/imports/testing-imports.ts';
import { createContext } from '../src/platform/db/create-context.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { findMigrationSources } from '../src/platform/db/find-migration-sources.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { inventOrganisations } from './imports/invent-organisations.ts';
import { insertAtOnce, insertOneByOne } from './imports/naive-peers.ts';
import { printTable } from './translation/print-table.ts';

const [count = 50_000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'amur-bench-'));
const server = hasPostgres() ? await startPostgres({ settings: ['shared_buffers=512MB'] }) : undefined;
const database = await openDatabase({ databaseUrl: server?.url, dataFolder: folder, log: silentLog });
const seconds = async (work: () => Promise<unknown>) => {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started) / 1000;
};
try {
  await migrate(database, findMigrationSources());
  const actor = { kind: 'system', name: 'bench' } as const;
  const system = createContext({ database, actor, language: 'ru', log: silentLog, requestId: 'bench' });
  const { ctx } = await buildPerson(system, { roles: ['moderator'] });
  const imports = openTestImports(database);
  const figures: { what: string; seconds: number; rowsPerSec: number }[] = [];
  const measure = async (what: string, work: () => Promise<unknown>, rows = count) => {
    const taken = await seconds(work);
    figures.push({ what, seconds: taken, rowsPerSec: Math.round(rows / taken) });
    console.log(`${what}: ${rows} rows in ${taken} s`);
  };
  for (const mode of ['good', 'all'] as const) {
    let id = '';
    const content = inventOrganisations(count, mode);
    await measure(`looked at (${mode})`, async () => {
      id = (await imports.check(ctx, content)).id;
    });
    await measure(`written (${mode})`, async () => {
      const done = await imports.write(ctx, id, mode);
      if (done.counts.written !== count)
        throw new Error(`written: ${done.counts.written}, ${done.fault ?? ''}`);
    });
    await measure(`taken back (${mode})`, () => imports.undo(ctx, id));
  }
  const few = Math.ceil(count / 10);
  await measure('peer: a tenth of them one by one', () => insertOneByOne(system, few), few);
  await measure('peer: one statement for all', () => insertAtOnce(system, count));
  printTable(`${count} organisations (${database.dialect})`, figures);
  console.log(JSON.stringify({ bench: 'imports', dialect: database.dialect, count, figures }));
} finally {
  await database.close();
  server?.stop();
  await rm(folder, { recursive: true, force: true });
}
