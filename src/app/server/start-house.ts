import { join } from 'node:path';
import { createEventDelivery } from '../../platform/events/deliver.ts';
import { createJobRunner } from '../../platform/jobs/run-jobs.ts';
import type { Config } from '../../platform/config/read-config.ts';
import { createContext } from '../../platform/db/create-context.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { openDatabase, type Database } from '../../platform/db/database.ts';
import { createFileStore, type FileStore } from '../../platform/files/file-store.ts';
import { findMigrationSources } from '../../platform/db/find-migration-sources.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { followFeeds } from '../../platform/live/follow-feeds.ts';
import { createLiveHub, type LiveHub } from '../../platform/live/live-hub.ts';
import type { Log } from '../../platform/log/log.ts';
import { ensureRecords } from '../../features/insights/public.ts';
import { ensureMatches } from '../../features/matching/public.ts';
import {
  createDenseSearch,
  ensureSources,
  openSearchIndex,
  type DenseSearch,
  type SearchIndex,
} from '../../features/search/public.ts';
import {
  ensureSubjects,
  followTermbase,
  loadTermbase,
  noteEngine,
  openConfiguredEngine,
  openTermbase,
  type ConfiguredEngine,
  type LiveTermbase,
} from '../../features/translation/public.ts';
import {
  draftJobs,
  importJobs,
  listeners,
  liveFeeds,
  livingListeners,
  roomWork,
  searchSources,
  talkJobs,
} from './rooms.ts';
import { loadStartingContent } from './starting-content.ts';

/** The running house without its HTTP face: database, live termbase and index, news and jobs. */
export type House = {
  database: Database;
  termbase: LiveTermbase;
  index: SearchIndex;
  dense: DenseSearch;
  translator: ConfiguredEngine;
  files: FileStore;
  /** The open streams of this process. */
  hub: LiveHub;
  systemCtx: Ctx;
  /** Delivers all waiting news, brings the index up to date and does the jobs that are due; for loaders and tests. */
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
  const index = openSearchIndex(systemCtx, termbase, {
    threads: config.searchThreads,
    snapshotFolder: join(config.dataFolder, 'search'),
  });
  const delivery = createEventDelivery({
    database,
    listeners: [...listeners, ...livingListeners({ termbase })],
    log,
  });
  const dense = createDenseSearch(systemCtx, config);
  const translator = openConfiguredEngine(systemCtx, config.translation);
  await noteEngine(systemCtx, translator.isOff ? null : translator.name);
  const files = createFileStore({ folder: join(config.dataFolder, 'files') });
  const living = { termbase, index, translator, files };
  const work = roomWork(config, living);
  const runner = createJobRunner({
    database,
    jobs: [...work.jobs, ...dense.jobs],
    schedules: [...work.schedules, ...dense.schedules],
    log,
  });
  const drafter = createJobRunner({ database, jobs: draftJobs(living), schedules: [], log, lanes: 1 });
  const talker = createJobRunner({ database, jobs: talkJobs(living), schedules: [], log, lanes: 2 });
  const importer = createJobRunner({ database, jobs: importJobs(living), schedules: [], log, lanes: 1 });
  // The first reader finds all of the starting content, not the part that was indexed so far.
  await ensureSources(systemCtx, searchSources);
  if (isNewlyFilled) await delivery.drain();
  await index.catchUp();
  await ensureMatches(systemCtx);
  await ensureSubjects(systemCtx);
  await ensureRecords(systemCtx);
  const unlisten = await database.listen('search_changed', () => index.poke());
  const unfollowTermbase = await followTermbase(database, systemCtx, termbase);
  const hub = createLiveHub({ log });
  const unfollowFeeds = await followFeeds(database, systemCtx, hub, liveFeeds);
  index.follow();
  delivery.start();
  runner.start();
  drafter.start();
  importer.start();
  talker.start();
  dense.start(database);
  return {
    database,
    termbase,
    index,
    dense,
    translator,
    files,
    hub,
    systemCtx,
    settle: async () => {
      await delivery.drain();
      await termbase.catchUp(systemCtx);
      await index.catchUp();
      await runner.drain();
      await drafter.drain();
      await importer.drain();
      await talker.drain();
      await index.catchUp();
    },
    stop: async () => {
      hub.stop();
      await unfollowFeeds();
      await delivery.stop();
      await runner.stop();
      translator.stop();
      await drafter.stop();
      await importer.stop();
      await talker.stop();
      await unlisten();
      await unfollowTermbase();
      await dense.stop();
      await index.stop();
      await database.close();
    },
  };
}
