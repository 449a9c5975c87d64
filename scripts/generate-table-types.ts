import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../src/platform/db/database.ts';
import { describeTables } from '../src/platform/db/describe-tables.ts';
import { findMigrationSources } from '../src/platform/db/find-migration-sources.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openPglite } from '../src/platform/db/open-pglite.ts';
import { writeTableTypes } from '../src/platform/db/write-table-types.ts';
import { silentLog } from '../src/platform/log/log.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Writes `tables.gen.ts` of the platform and of every room that has tables, from a migrated database in memory.
 * Returns the files written; with `check` nothing is written and the stale ones are returned.
 */
export async function generateTableTypes({ check }: { check: boolean }): Promise<string[]> {
  const database = await openPglite({ log: silentLog });
  try {
    await migrate(database, findMigrationSources());
    return await writeAll(database, check);
  } finally {
    await database.close();
  }
}

async function writeAll(database: Database, check: boolean): Promise<string[]> {
  const byRoom = Map.groupBy(await describeTables(database), ({ table }) =>
    table.slice(0, table.indexOf('_')),
  );
  const different: string[] = [];
  for (const [room, columns] of byRoom) {
    const folder = join(root, room === 'platform' ? 'src/platform/db' : `src/features/${room}`);
    if (!existsSync(folder))
      throw new Error(`Table ${columns[0]?.table}: its name must begin with a room's name`);
    const file = join(folder, 'tables.gen.ts');
    const text = writeTableTypes(room, columns, 'npm run generate');
    if (existsSync(file) && (await readFile(file, 'utf8')) === text) continue;
    if (!check) await writeFile(file, text);
    different.push(relative(root, file));
  }
  return different;
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const different = await generateTableTypes({ check });
  for (const file of different) console.log(`${check ? 'stale' : 'written'}: ${file}`);
  if (check && different.length > 0) process.exitCode = 1;
}
