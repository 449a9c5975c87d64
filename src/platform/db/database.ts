import type { Kysely } from 'kysely';
import type { Log } from '../log/log.ts';
import type { AnyTables } from './context.ts';
import { openPglite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';

/** One open database. Services do not use it directly: they are given a `Ctx` (see `createContext`). */
export type Database = {
  readonly dialect: 'pglite' | 'postgres';
  /** The outer handle: every query runs by itself. Throws at once when used inside an open transaction. */
  readonly kysely: Kysely<AnyTables>;
  /** Runs one or many statements without parameters; many run as one transaction unless they say otherwise. */
  exec(sql: string): Promise<void>;
  /**
   * Calls `hear` with the payload of every NOTIFY on `channel` ([a-z_]+), until the returned function is called.
   * What is sent while the connection to PostgreSQL is broken is lost; when it is back, `hear` is called once with ''.
   */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

/**
 * Opens PostgreSQL when `databaseUrl` is given, else PGlite in `<dataFolder>/database` (created when missing; only
 * one process at a time: a second one is refused with `DataFolderInUseError`). Does not migrate.
 */
export async function openDatabase(options: {
  databaseUrl?: string | undefined;
  dataFolder: string;
  log: Log;
}): Promise<Database> {
  return options.databaseUrl
    ? await openPostgres({ databaseUrl: options.databaseUrl, log: options.log })
    : await openPglite({ dataFolder: options.dataFolder, log: options.log });
}
