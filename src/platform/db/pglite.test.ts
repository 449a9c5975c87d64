import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../log/log.ts';
import { createContext } from './create-context.ts';
import type { Ctx } from './context.ts';
import { DatabaseBusyError } from './database-errors.ts';
import { openPglite } from './open-pglite.ts';
import type { PgliteDatabase } from './open-pglite.ts';

let database: PgliteDatabase;
let ctx: Ctx;

beforeAll(async () => {
  database = await openPglite({ log: silentLog, connectionWaitMs: 30 });
  ctx = createContext({
    database,
    actor: { kind: 'system', name: 'test' },
    language: 'en',
    log: silentLog,
    requestId: 'test',
  });
});
afterAll(() => database.close());

describe('the one connection', () => {
  it('is not waited for without end: a clear error, and it is usable again afterwards', async () => {
    let release: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const started = new Promise<void>((resolve) => (begun = resolve));
    const long = ctx.transaction(async (inside) => {
      await sql`select 1`.execute(inside.db);
      begun();
      await held;
    });
    await started;
    await expect(sql`select 1`.execute(ctx.db)).rejects.toBeInstanceOf(DatabaseBusyError);
    await expect(ctx.transaction(async () => 1)).rejects.toBeInstanceOf(DatabaseBusyError);
    release();
    await long;
    expect(await ctx.transaction(async () => 2)).toBe(2);
  });

  it('lets the event loop run while a long statement works', async () => {
    let turns = 0;
    let isDone = false;
    const long = sql`select count(*) from generate_series(1, 1000000) a`
      .execute(ctx.db)
      .then(() => (isDone = true));
    while (!isDone) {
      await new Promise(setImmediate);
      turns += 1;
    }
    await long;
    expect(turns).toBeGreaterThan(100);
  });

  it('rolls back to a savepoint', async () => {
    const trx = await database.kysely.startTransaction().execute();
    const saved = await trx.savepoint('before').execute();
    await expect(sql`select 1 / 0`.execute(saved)).rejects.toThrow('division by zero');
    await saved.rollbackToSavepoint('before').execute();
    const { rows } = await sql<{ yes: boolean }>`select true as yes`.execute(trx);
    await trx.commit().execute();
    expect(rows).toEqual([{ yes: true }]);
  });
});

describe('the thread', () => {
  it('refuses a parameter that cannot be sent', async () => {
    await expect(sql`select ${{ one: () => 1 }}`.execute(ctx.db)).rejects.toThrow(/parameter/);
  });

  it('answers with a clear error after the database is closed', async () => {
    const other = await openPglite({ log: silentLog });
    await Promise.all([other.close(), other.close()]);
    await expect(other.exec('select 1')).rejects.toThrow('The database is closed');
  });
});
