import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationSource } from './find-migration-sources.ts';

export type Migration = { name: string; room: string; sql: string; checksum: string };

const namePattern = /^\d{8}T\d{4}_[a-z0-9][a-z0-9_-]*\.sql$/;

/** All migrations of the sources in the one order of their file names; refuses bad and repeated names. */
export async function readMigrations(sources: readonly MigrationSource[]): Promise<Migration[]> {
  const found = (await Promise.all(sources.map(readSource))).flat();
  found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const [at, migration] of found.entries()) {
    const before = found[at - 1];
    if (before?.name === migration.name) {
      throw new Error(
        `Two migrations are named ${migration.name}: in ${before.room} and in ${migration.room}`,
      );
    }
  }
  return found;
}

async function readSource(source: MigrationSource): Promise<Migration[]> {
  const folder = typeof source.folder === 'string' ? source.folder : fileURLToPath(source.folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  return await Promise.all(
    names.map(async (name) => {
      if (!namePattern.test(name))
        throw new Error(`Migration ${source.room}/${name}: want 20261121T0900_name.sql`);
      const sql = await readFile(join(folder, name), 'utf8');
      // Line ends may differ between checkouts.
      const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
      return { name, room: source.room, sql, checksum };
    }),
  );
}
