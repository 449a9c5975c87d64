/**
 * `npm run bench:cooperation -- [THREADS] [RECORDS]`, for example `5000 100000`: a broker's board with 500 and so many
 * threads, and the funnel over so many records, on a private PostgreSQL where it is installed and else on the embedded
 * database; each beside a naive peer in the same run, in milliseconds. The last line is JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPostgres, startPostgres } from '../scripts/testing/start-postgres.mjs';
import { buildInterest } from '../src/features/cooperation/testing-interests.ts';
import { fixedTermbase, openConfiguredEngine } from '../src/features/translation/public.ts';
import { createContext } from '../src/platform/db/create-context.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { findMigrationSources } from '../src/platform/db/find-migration-sources.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { emptyBoard, fillBoard } from './cooperation/fill-board.ts';
import { measureBoard } from './cooperation/measure-board.ts';
import { measureFunnel } from './cooperation/measure-funnel.ts';
import { printTable } from './translation/print-table.ts';

const [threads = '5000', records = '100000'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'amur-bench-'));
const server = hasPostgres() ? await startPostgres({ settings: ['shared_buffers=1GB'] }) : undefined;
const database = await openDatabase({ databaseUrl: server?.url, dataFolder: folder, log: silentLog });
try {
  await migrate(database, findMigrationSources());
  const actor = { kind: 'system', name: 'bench' } as const;
  const ctx = createContext({ database, actor, language: 'ru', log: silentLog, requestId: 'bench' });
  const tools = { termbase: fixedTermbase([]), translator: openConfiguredEngine(ctx, undefined) };
  const built = await buildInterest(ctx);
  await fillBoard(ctx, built, 500);
  const small = await measureBoard(ctx, built, tools, 500);
  await emptyBoard(ctx);
  await fillBoard(ctx, built, Number(threads));
  const large = await measureBoard(ctx, built, tools, Number(threads));
  const board = [...small, ...large];
  printTable(`A broker's board (${database.dialect}), milliseconds`, board);
  const funnel = await measureFunnel(ctx, built, Number(records));
  printTable('The funnel, milliseconds', funnel);
  console.log(JSON.stringify({ bench: 'cooperation', dialect: database.dialect, board, funnel }));
} finally {
  await database.close();
  server?.stop();
  await rm(folder, { recursive: true, force: true });
}
