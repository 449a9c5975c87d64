import { createEventDelivery } from '../../platform/events/deliver.ts';
import { createJobRunner } from '../../platform/jobs/run-jobs.ts';
import type { Config } from '../../platform/config/read-config.ts';
import { createContext } from '../../platform/db/create-context.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { openDatabase, type Database } from '../../platform/db/database.ts';
import { findMigrationSources } from '../../platform/db/find-migration-sources.ts';
import { migrate } from '../../platform/db/migrate.ts';
import type { Log } from '../../platform/log/log.ts';
import { openSearchIndex, type SearchIndex } from '../../features/search/public.ts';
import { loadTermbase, openTermbase, type LiveTermbase } from '../../features/translation/public.ts';
import { listeners, roomWork } from './rooms.ts';
import { loadStartingContent } from './starting-content.ts';

/** The running house without its HTTP face: database, live termbase and index, news and jobs. */
export type House = {
  database: Database;
  termbase: LiveTermbase;
  index: SearchIndex;
  systemCtx: Ctx;
  /** Delivers all waiting news and brings the index up to date; for loaders and tests. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

/** A ctx that acts as the platform itself. */
export function systemContext(database: Database, log: Log, name: string): Ctx {
  return createContext({ database, actor: { kind: 'system', name }, language: 'en', log, requestId: name });
}

/** Opens, migrates and fills the database; then follows news and runs jobs until `stop`. */
export async function startHouse(config: Config, log: Log, given?: Database): Promise<House> {
  const database =
    given ?? (await openDatabase({ databaseUrl: config.databaseUrl, dataFolder: config.dataFolder, log }));
  try {
    const applied = await migrate(database, findMigrationSources());
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    const systemCtx = systemContext(database, log, 'start');
    await loadTermbase(systemCtx);
    await loadStartingContent(systemCtx, { demo: config.demo });
    // Fresh tables have no statistics yet, and the embedded database never gathers them by itself.
    if (applied.length > 0) await database.exec('vacuum (analyze)');
    return await follow(config, log, database, systemCtx, applied.length > 0);
  } catch (error) {
    if (!given) await database.close();
    throw error;
  }
}

async function follow(
  config: Config,
  log: Log,
  database: Database,
  systemCtx: Ctx,
  isNewlyFilled: boolean,
): Promise<House> {
  const termbase = await openTermbase(systemCtx);
  const index = openSearchIndex(systemCtx, termbase);
  const delivery = createEventDelivery({ database, listeners, log });
  const runner = createJobRunner({ database, ...roomWork(config), log });
  // The first reader finds all of the starting content, not the part that was indexed so far.
  if (isNewlyFilled) await delivery.drain();
  await index.catchUp();
  const unlisten = await database.listen('search_changed', () => index.poke());
  index.follow();
  delivery.start();
  runner.start();
  return {
    database,
    termbase,
    index,
    systemCtx,
    settle: async () => {
      await delivery.drain();
      await index.catchUp();
    },
    stop: async () => {
      await delivery.stop();
      await runner.stop();
      await unlisten();
      await index.stop();
      await database.close();
    },
  };
}
