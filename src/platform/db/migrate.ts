import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { AnyTables } from './context.ts';
import type { Database } from './database.ts';
import type { MigrationSource } from './find-migration-sources.ts';
import { readMigrations } from './read-migrations.ts';
import type { Migration } from './read-migrations.ts';

/** Any number of our own: it only has to be the same in every process. */
const migrationLock = 7_214_001;

const running = new WeakMap<Database, Promise<unknown>>();

const bookkeeping = `create table if not exists platform_migration (
  name text primary key,
  room text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)`;

/**
 * Applies what is not applied yet, in the order of file names, each file in one transaction; returns their names.
 * Throws when an applied file has changed since, or when a statement fails (what was applied before stays).
 * On PostgreSQL an advisory lock keeps two processes from migrating at once.
 */
export async function migrate(database: Database, sources: readonly MigrationSource[]): Promise<string[]> {
  // PGlite has one session, in which the advisory lock would let a second caller of this process pass.
  const before = running.get(database) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(() => migrateAlone(database, sources));
  running.set(database, mine);
  return await mine;
}

async function migrateAlone(database: Database, sources: readonly MigrationSource[]): Promise<string[]> {
  const migrations = await readMigrations(sources);
  return await database.kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(connection);
    try {
      await database.exec(bookkeeping);
      const applied = await readApplied(connection);
      const missing = migrations.filter((migration) => isMissing(migration, applied));
      for (const migration of missing) await apply(database, migration);
      return missing.map((migration) => migration.name);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(connection);
    }
  });
}

async function readApplied(db: Kysely<AnyTables>): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from platform_migration`.execute(db);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function isMissing(migration: Migration, applied: ReadonlyMap<string, string>): boolean {
  const checksum = applied.get(migration.name);
  if (checksum !== undefined && checksum !== migration.checksum) {
    throw new Error(
      `Migration ${migration.room}/${migration.name} was changed after it had been applied. ` +
        'Applied migrations stay as they are: put the change into a new file (or begin with an empty database).',
    );
  }
  return checksum === undefined;
}

async function apply(database: Database, { name, room, sql: text, checksum }: Migration): Promise<void> {
  // Names are checked by pattern and checksums are hexadecimal: nothing to escape. One text is one transaction.
  const mark = `insert into platform_migration (name, room, checksum) values ('${name}', '${room}', '${checksum}')`;
  try {
    await database.exec(`${text}\n;\n${mark}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${room}/${name} failed: ${reason}`, { cause: error });
  }
}
