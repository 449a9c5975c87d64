import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { silentLog } from '../log/log.ts';

const hasPostgres = Boolean(process.env['TEST_DATABASE_URL']);

describe.runIf(hasPostgres)('connections of PostgreSQL', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function terminate(condition: string): Promise<number> {
    const { rows } = await sql<{
      gone: boolean;
    }>`select pg_terminate_backend(pid) as gone from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and ${sql.raw(condition)}`.execute(
      database.kysely,
    );
    return rows.length;
  }

  it('are opened again when the server closes idle ones', async () => {
    await Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.01)`.execute(database.kysely)));
    expect(await terminate(`query not ilike 'listen%'`)).toBeGreaterThan(0);
    await new Promise(setImmediate);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.kysely);
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('listen again after the listening one broke', async () => {
    let heard = 0;
    const stop = await database.listen('try_reconnect', () => (heard += 1));
    expect(await terminate(`query ilike 'listen%'`)).toBe(1);
    while (heard === 0) {
      await sql`select pg_notify('try_reconnect', '')`.execute(database.kysely);
      await new Promise(setImmediate);
    }
    await stop();
    expect(heard).toBeGreaterThan(0);
  });
});

describe('a PostgreSQL that is not there', () => {
  it('is told at once', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing';
    await expect(openDatabase({ databaseUrl, dataFolder: 'unused', log: silentLog })).rejects.toThrow(
      /ECONNREFUSED/,
    );
  });
});
