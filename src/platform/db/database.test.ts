import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../testing/use-test-database.ts';
import type { Ctx } from './context.ts';
import {
  isForeignKeyViolation,
  isUniqueViolation,
  OutsideTransactionError,
  sqlStateOf,
  TransactionOverError,
} from './database-errors.ts';

const { database, ctx } = await useTestDatabase();
beforeAll(async () => {
  await database.exec(`
    create table try_thing (id integer primary key, name text unique, parent integer references try_thing (id));
    insert into try_thing values (1, 'one', null), (2, 'two', 1);
  `);
});

async function namesOf(on: Ctx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from try_thing order by id`.execute(on.db);
  return rows.map((row) => row.name);
}

async function insert(on: Ctx, id: number, name: string, parent: number | null = null): Promise<void> {
  await sql`insert into try_thing values (${id}, ${name}, ${parent})`.execute(on.db);
}

describe('values', () => {
  it('come out of both databases in the same shapes', async () => {
    const { rows } = await sql`select 9007199254740991::int8 as int8, date '2026-02-28' as date, true as yes,
      '{"a":[1,"я"]}'::jsonb as json, timestamptz '2026-01-02 03:04:05.678+00' as at, 1.50::numeric(6,2) as amount,
      array['a','中 "文"']::text[] as texts, array[1,2]::int8[] as numbers, array[date '2026-01-01'] as dates,
      '\\x00ff'::bytea as bytes, null as nothing, 1.5::float8 as float,
      'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid as id, count(*) as count from try_thing`.execute(ctx.db);
    const [row] = rows as { bytes: Uint8Array }[];
    expect({ ...row, bytes: [...(row?.bytes ?? [])] }).toEqual({
      int8: 9_007_199_254_740_991,
      date: '2026-02-28',
      yes: true,
      json: { a: [1, 'я'] },
      at: new Date('2026-01-02T03:04:05.678Z'),
      amount: '1.50',
      texts: ['a', '中 "文"'],
      numbers: [1, 2],
      dates: ['2026-01-01'],
      bytes: [0, 255],
      nothing: null,
      float: 1.5,
      id: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
      count: 2,
    });
  });

  it('go in as parameters in the same shapes', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z');
    const { rows } =
      await sql`select ${at}::timestamptz as at, ${'2026-01-01'}::date as date, ${true}::boolean as yes,
      ${JSON.stringify({ a: 1 })}::jsonb as json, ${5}::int8 as number, ${['x', 'y,"z']}::text[] as texts,
      ${new Uint8Array([1, 2])}::bytea as bytes, ${'5'}::int4 as digit, ${null}::text as nothing`.execute(
        ctx.db,
      );
    const [row] = rows as { bytes: Uint8Array }[];
    expect({ ...row, bytes: [...(row?.bytes ?? [])] }).toEqual({
      at,
      date: '2026-01-01',
      yes: true,
      json: { a: 1 },
      number: 5,
      texts: ['x', 'y,"z'],
      bytes: [1, 2],
      digit: 5,
      nothing: null,
    });
  });

  it('refuses an int8 that a number cannot hold', async () => {
    await expect(sql`select 9007199254740993::int8 as big`.execute(ctx.db)).rejects.toThrow(/safe integers/);
    expect(await namesOf(ctx)).toContain('one');
  });
});

describe('errors', () => {
  it('carry SQLSTATE and the constraint', async () => {
    const twice = await insert(ctx, 90, 'one').catch((error: unknown) => error);
    expect(isUniqueViolation(twice, 'try_thing_name_key')).toBe(true);
    expect(isUniqueViolation(twice, 'try_thing_pkey')).toBe(false);
    const orphan = await insert(ctx, 91, 'orphan', 4711).catch((error: unknown) => error);
    expect(isForeignKeyViolation(orphan, 'try_thing_parent_fkey')).toBe(true);
    const typo = await sql`selct 1`.execute(ctx.db).catch((error: unknown) => error);
    expect(sqlStateOf(typo)).toBe('42601');
  });

  it('leave the right rows for the queries sent at the same time', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        at % 3 === 0
          ? sql`select ${at}::int4 / 0`.execute(ctx.db)
          : sql<{ at: number }>`select ${at}::int4 as at`.execute(ctx.db).then(({ rows }) => rows[0]?.at),
      ),
    );
    const told = results.map((result) =>
      result.status === 'fulfilled' ? result.value : sqlStateOf(result.reason),
    );
    expect(told).toEqual(Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? '22012' : at)));
  });
});

describe('transactions', () => {
  it('commit what was done and give back the result', async () => {
    const result = await ctx.transaction(async (inside) => {
      await insert(inside, 10, 'ten');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await namesOf(ctx)).toContain('ten');
  });

  it('roll back everything when the work throws, also what a joined one did', async () => {
    const work = ctx.transaction(async (outer) => {
      await insert(outer, 11, 'eleven');
      await outer.transaction((inner) => insert(inner, 12, 'twelve'));
      await ctx.transaction((joined) => insert(joined, 13, 'thirteen'));
      expect(await namesOf(outer)).toEqual(expect.arrayContaining(['eleven', 'twelve', 'thirteen']));
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    const names = await namesOf(ctx);
    expect(names).not.toContain('eleven');
    expect(names).not.toContain('twelve');
    expect(names).not.toContain('thirteen');
  });

  it('refuse to commit when a failed statement was swallowed', async () => {
    const work = ctx.transaction(async (inside) => {
      await insert(inside, 14, 'fourteen');
      await insert(inside, 14, 'again').catch(() => undefined);
    });
    await expect(work).rejects.toThrow();
    expect(await namesOf(ctx)).not.toContain('fourteen');
  });

  it('throw at once for a query on the outer handle inside', async () => {
    const work = ctx.transaction(async (inside) => {
      await insert(inside, 15, 'fifteen');
      await namesOf(ctx);
    });
    await expect(work).rejects.toBeInstanceOf(OutsideTransactionError);
    await expect(ctx.transaction(() => database.exec('select 1'))).rejects.toBeInstanceOf(
      OutsideTransactionError,
    );
    expect(await namesOf(ctx)).not.toContain('fifteen');
  });

  it('do not let their ctx live on', async () => {
    let kept: Ctx | undefined;
    await ctx.transaction(async (inside) => {
      kept = inside;
    });
    await expect(namesOf(kept ?? ctx)).rejects.toBeInstanceOf(TransactionOverError);
    await expect(kept?.transaction(async () => 1)).rejects.toBeInstanceOf(TransactionOverError);
  });

  it('do not hold work that was begun in them and outlives them', async () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let later: Promise<string[]> | undefined;
    await ctx.transaction(async () => {
      later = ended.then(() => namesOf(ctx));
    });
    end();
    expect(await later).toContain('one');
  });

  it('run side by side without mixing', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        ctx
          .transaction(async (inside) => {
            await insert(inside, 100 + at, `parallel ${at}`);
            if (at % 2 === 1) throw new Error('odd');
          })
          .catch(() => undefined),
      ),
    );
    const names = (await namesOf(ctx)).filter((name) => name.startsWith('parallel'));
    expect(names).toEqual(['parallel 0', 'parallel 2', 'parallel 4', 'parallel 6', 'parallel 8']);
  });
});

describe('listen', () => {
  it('hears what a committed transaction notifies, and nothing of one rolled back', async () => {
    const heard: string[] = [];
    let tell: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (tell = resolve));
    const stop = await database.listen('try_channel', (payload) => {
      heard.push(payload);
      if (payload === 'last') tell();
    });
    await ctx.transaction((inside) => sql`select pg_notify('try_channel', 'first')`.execute(inside.db));
    await ctx
      .transaction(async (inside) => {
        await sql`select pg_notify('try_channel', 'never')`.execute(inside.db);
        throw new Error('no');
      })
      .catch(() => undefined);
    await sql`select pg_notify('try_channel', 'last')`.execute(ctx.db);
    await told;
    await stop();
    expect(heard).toEqual(['first', 'last']);
  });
});
