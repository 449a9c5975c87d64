import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext } from '../db/create-context.ts';
import type { ContextOptions } from '../db/create-context.ts';
import type { Ctx } from '../db/context.ts';
import type { Database } from '../db/database.ts';
import { findMigrationSources } from '../db/find-migration-sources.ts';
import { migrate } from '../db/migrate.ts';
import { openPglite } from '../db/open-pglite.ts';
import { openPostgres } from '../db/open-postgres.ts';
import { readMigrations } from '../db/read-migrations.ts';
import { silentLog } from '../log/log.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cacheFolder = join(root, 'node_modules/.cache/amur-test-database');
/** Templates of other states of the migrations are 40 MB each; within the day somebody may go back to one. */
const templateKeepMs = 86_400_000;

/**
 * A migrated, empty database for one test file; close it in `afterAll`. PGlite in memory, begun from a template
 * that is built once for each state of the migrations; with TEST_DATABASE_URL a fresh database on that PostgreSQL
 * server, dropped on close.
 */
export async function openTestDatabase(): Promise<Database> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  return serverUrl ? await openOnServer(serverUrl) : await openInMemory();
}

/** A ctx of the system in English with a silent log; give what the test needs otherwise. */
export function testContext(
  database: Database,
  overrides: Partial<Omit<ContextOptions, 'database'>> = {},
): Ctx {
  return createContext({
    database,
    actor: { kind: 'system', name: 'test' },
    language: 'en',
    log: silentLog,
    requestId: 'test',
    ...overrides,
  });
}

async function openInMemory(): Promise<Database> {
  return await openPglite({ templateFile: await findTemplate(), log: silentLog });
}

/** The dumped data directory for the present migrations; two processes may build it at once, the last one stays. */
async function findTemplate(): Promise<string> {
  const sources = findMigrationSources();
  const engine = await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json'));
  const hash = createHash('sha256').update(engine);
  for (const { name, checksum } of await readMigrations(sources)) hash.update(`${name} ${checksum}\n`);
  const file = join(cacheFolder, `${hash.digest('hex').slice(0, 24)}.tar`);
  if (existsSync(file)) return file;
  await mkdir(cacheFolder, { recursive: true });
  const database = await openPglite({ log: silentLog });
  try {
    await migrate(database, sources);
    const draft = `${file}.${randomUUID()}`;
    await database.dumpTo(draft);
    await rename(draft, file);
    await removeOldTemplates();
  } finally {
    await database.close();
  }
  return file;
}

async function removeOldTemplates(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const file = join(cacheFolder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > templateKeepMs) await rm(file, { force: true });
  }
}

async function openOnServer(serverUrl: string): Promise<Database> {
  const name = `amur_test_${randomUUID().replaceAll('-', '')}`;
  await execOnServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openPostgres({ databaseUrl: url.href, log: silentLog });
  await migrate(database, findMigrationSources());
  const closeDatabase = database.close;
  database.close = async () => {
    await closeDatabase();
    await execOnServer(serverUrl, `drop database if exists ${name} with (force)`);
  };
  return database;
}

async function execOnServer(serverUrl: string, statement: string): Promise<void> {
  const server = await openPostgres({ databaseUrl: serverUrl, log: silentLog });
  try {
    await server.exec(statement);
  } finally {
    await server.close();
  }
}

/**
 * Empties every table but `platform_migration` (also of what migrations inserted) and restarts identities: for
 * `beforeEach` with one database per file, since opening one costs half a second.
 */
export async function clearTestDatabase(database: Database): Promise<void> {
  await database.exec(`
    set local session_replication_role = replica;
    do $$
    declare
      name regclass;
      has_rows boolean;
    begin
      for name in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'platform_migration'
      loop
        execute format('select exists (select from %s)', name) into has_rows;
        if has_rows then
          execute format('truncate %s restart identity cascade', name);
        end if;
      end loop;
    end
    $$`);
}
