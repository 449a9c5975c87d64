import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { findMigrationSources } from './find-migration-sources.ts';
import { migrate } from './migrate.ts';

let folder: string;

const { database } = await useTestDatabase();
beforeEach(async () => {
  await database.exec(
    `drop table if exists try_a, try_b, try_c; delete from platform_migration where room like 'try%'`,
  );
  folder = await mkdtemp(join(tmpdir(), 'amur-migrate-'));
  return () => rm(folder, { recursive: true, force: true });
});

const source = () => ({ room: 'try', folder });
const write = (name: string, text: string) => writeFile(join(folder, name), text);

async function namesOf(room: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from platform_migration where room = ${room} order by name`.execute(database.kysely);
  return rows.map((row) => row.name);
}

describe('migrate', () => {
  it('applies what is missing in the order of names, once', async () => {
    await write(
      '20300102T0000_second.sql',
      'alter table try_a add column name text; insert into try_a values (1, $$;$$)',
    );
    await write(
      '20300101T0000_first.sql',
      '-- a comment at the end\ncreate table try_a (id integer); -- like this',
    );
    expect(await migrate(database, [source()])).toEqual([
      '20300101T0000_first.sql',
      '20300102T0000_second.sql',
    ]);
    expect(await migrate(database, [source()])).toEqual([]);
    expect(await namesOf('try')).toEqual(['20300101T0000_first.sql', '20300102T0000_second.sql']);
  });

  it('applies a file whole or not at all, and keeps those before it', async () => {
    await write('20300101T0000_good.sql', 'create table try_a (id integer)');
    await write('20300102T0000_bad.sql', 'create table try_b (id integer); select 1 / 0');
    await expect(migrate(database, [source()])).rejects.toThrow(
      /try\/20300102T0000_bad.sql failed: division by zero/,
    );
    expect(await namesOf('try')).toEqual(['20300101T0000_good.sql']);
    const { rows } =
      await sql`select to_regclass('try_a') is not null as a, to_regclass('try_b') is not null as b`.execute(
        database.kysely,
      );
    expect(rows).toEqual([{ a: true, b: false }]);
  });

  it('refuses an applied file that was changed, but not for its line ends', async () => {
    await write('20300101T0000_first.sql', 'create table try_a\n(id integer)');
    await migrate(database, [source()]);
    await write('20300101T0000_first.sql', 'create table try_a\r\n(id integer)');
    expect(await migrate(database, [source()])).toEqual([]);
    await write('20300101T0000_first.sql', 'create table try_a (id bigint)');
    await expect(migrate(database, [source()])).rejects.toThrow(/was changed after it had been applied/);
  });

  it('refuses names it cannot order', async () => {
    await write('first.sql', 'select 1');
    await expect(migrate(database, [source()])).rejects.toThrow(/want 20261121T0900_name.sql/);
    await rm(join(folder, 'first.sql'));
    await write('20300101T0000_first.sql', 'select 1');
    await expect(migrate(database, [source(), { ...source(), room: 'tryagain' }])).rejects.toThrow(
      /Two migrations/,
    );
  });

  it('is safe when two start at once', async () => {
    await write('20300101T0000_first.sql', 'create table try_c (id integer)');
    const both = await Promise.all([migrate(database, [source()]), migrate(database, [source()])]);
    expect(both.flat()).toEqual(['20300101T0000_first.sql']);
  });
});

describe('findMigrationSources', () => {
  it('begins with the platform and names each room by its folder', () => {
    const [first, ...rooms] = findMigrationSources();
    expect(first?.room).toBe('platform');
    for (const { room, folder: own } of rooms)
      expect(String(own)).toContain(join('features', room, 'migrations'));
  });
});
