import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Log } from '../log/log.ts';
import { createConnectionTurns } from './connection-turns.ts';
import type { AnyTables } from './context.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import type { Database } from './database.ts';
import { createPgliteDialect } from './pglite-dialect.ts';
import { startPgliteThread } from './pglite-thread.ts';
import type { PgliteThread } from './pglite-thread.ts';
import { refuseInsideTransaction } from './transaction-scope.ts';

type StartOptions = { dataFolder?: string; templateFile?: string };

/** How long a statement waits for a transaction to give the one connection back. */
const connectionWaitMs = 10_000;

export type PgliteDatabase = Database & {
  /** Writes the whole data directory as a tar file, to be given to `openPglite` as `templateFile`. */
  dumpTo(file: string): Promise<void>;
};

/** Opens PGlite in a thread of its own: in `<dataFolder>/database`, or in memory without a `dataFolder`. */
export async function openPglite(
  options: StartOptions & { connectionWaitMs?: number; log: Log },
): Promise<PgliteDatabase> {
  const { dataFolder } = options;
  if (dataFolder) await mkdir(dataFolder, { recursive: true });
  const unlock = dataFolder ? await lockDataFolder(dataFolder) : undefined;
  const thread = await start(options).catch(async (error: unknown) => {
    await unlock?.();
    throw error;
  });
  const turns = createConnectionTurns(options.connectionWaitMs ?? connectionWaitMs);
  const hearers = new Map<string, Set<(payload: string) => void>>();
  thread.hear((channel, payload) => hearers.get(channel)?.forEach((hear) => hear(payload)));

  async function ask(request: Parameters<typeof thread.ask>[0]): Promise<void> {
    refuseInsideTransaction(database);
    await new Promise<unknown>((resolve, reject) =>
      turns.take(false, () => void thread.ask(request).then(resolve, reject), reject),
    );
  }

  async function listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
    const known = hearers.get(channel);
    const all = known ?? new Set();
    all.add(hear);
    hearers.set(channel, all);
    if (!known) await ask({ kind: 'listen', channel });
    return async () => {
      all.delete(hear);
      if (all.size > 0 || hearers.get(channel) !== all) return;
      hearers.delete(channel);
      await ask({ kind: 'unlisten', channel });
    };
  }

  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    await kysely.destroy();
    await thread.close();
    await unlock?.();
  }

  const kysely = new Kysely<AnyTables>({
    dialect: createPgliteDialect({ thread, turns, refuseNow: () => refuseInsideTransaction(database) }),
  });
  const database: PgliteDatabase = {
    dialect: 'pglite',
    kysely,
    exec: (sql) => ask({ kind: 'exec', sql }),
    listen,
    dumpTo: (file) => ask({ kind: 'dump', file }),
    close: () => (closing ??= close()),
  };
  return database;
}

async function start({ dataFolder, templateFile }: StartOptions): Promise<PgliteThread> {
  if (!dataFolder) return await startPgliteThread(templateFile ? { templateFile } : {});
  const folder = join(dataFolder, 'database');
  if (!existsSync(folder)) await createFolder(folder);
  return await startPgliteThread({ folder });
}

/** Made under another name first: a process killed on the way leaves no half-made database behind. */
async function createFolder(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const thread = await startPgliteThread({ folder: draft });
  await thread.close();
  await rename(draft, folder);
}
