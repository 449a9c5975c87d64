import './app/server/serve-as-production.ts';
import { evaluateFolder } from './features/search/public.ts';
import { ConfigError, readConfig, type Config } from './platform/config/read-config.ts';
import { openDatabase } from './platform/db/database.ts';
import { findMigrationSources } from './platform/db/find-migration-sources.ts';
import { migrate } from './platform/db/migrate.ts';
import { createLog, type Log } from './platform/log/log.ts';
import { verifyAudit } from './platform/audit/verify-audit.ts';
import { printWelcome } from './app/server/print-welcome.ts';
import { serve } from './app/server/serve.ts';
import { systemContext } from './app/server/start-house.ts';
import { loadStartingContent, removeDemo } from './app/server/starting-content.ts';
import { loadTermbase } from './features/translation/public.ts';
import type { Ctx } from './platform/db/context.ts';

const usage = `amur serve                 migrate, load the starting content, serve
amur migrate               bring the database up to date
amur load                  load the starting content
amur demo remove           take the demonstration away
amur audit verify          check the chain of the audit record
amur eval FOLDER           measure retrieval on a judged set`;

async function main(words: readonly string[]): Promise<number> {
  const command = words.join(' ') || 'serve';
  if (words[0] === 'eval' && words[1]) return await evaluateFolder(words.slice(1), process.env);
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  switch (command) {
    case 'serve':
      return await serveUntilTold(config, log);
    case 'migrate':
      return await withDatabase(config, log, async () => console.log('The database is up to date.'));
    case 'load':
      return await withDatabase(config, log, async (ctx) => {
        await loadTermbase(ctx);
        await loadStartingContent(ctx, { demo: config.demo, evenIfRemoved: true });
        console.log('The starting content is loaded.');
      });
    case 'demo remove':
      return await withDatabase(config, log, async (ctx) => {
        await removeDemo(ctx);
        console.log('The demonstration is removed and stays away; `amur load` brings it back.');
      });
    case 'audit verify':
      return await withDatabase(config, log, checkAudit);
    default:
      console.error(usage);
      return 2;
  }
}

async function checkAudit(ctx: Ctx): Promise<number> {
  const { ok, entries, brokenAtSequence } = await verifyAudit(ctx);
  console.log(
    ok ? `The audit chain holds: ${entries} entries.` : `The audit chain is broken at ${brokenAtSequence}.`,
  );
  return ok ? 0 : 1;
}

async function withDatabase(
  config: Config,
  log: Log,
  work: (ctx: Ctx) => Promise<number | void>,
): Promise<number> {
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    log,
  });
  try {
    await migrate(database, findMigrationSources());
    return (await work(systemContext(database, log, 'command'))) ?? 0;
  } finally {
    await database.close();
  }
}

async function serveUntilTold(config: Config, log: Log): Promise<number> {
  const serving = await serve(config, log);
  printWelcome(config, serving.port);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  log.info({}, 'stopping');
  await serving.stop();
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const told =
    error instanceof ConfigError || (error instanceof Error && error.name === 'DataFolderInUseError');
  console.error(told ? error.message : error);
  process.exitCode = 1;
}
