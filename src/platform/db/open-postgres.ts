import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Dialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log/log.ts';
import { keepText, parseInt8, typeIds } from './column-parsers.ts';
import type { AnyTables } from './context.ts';
import type { Database } from './database.ts';
import { createPostgresListener } from './listen-postgres.ts';
import { refuseInsideTransaction } from './transaction-scope.ts';

type Texts = (string | null | Texts)[];

// The type declarations know no array types.
const textArrayId = 1009 as Parameters<typeof pg.types.getTypeParser>[0];
const readTextArray = pg.types.getTypeParser(textArrayId, 'text') as (text: string) => Texts;

function mapTexts(texts: Texts, parse: (text: string) => unknown): unknown[] {
  return texts.map((one) => (Array.isArray(one) ? mapTexts(one, parse) : one === null ? null : parse(one)));
}

const parsers = new Map<number, (text: string) => unknown>([
  [typeIds.int8, parseInt8],
  [typeIds.date, keepText],
  [typeIds.interval, keepText],
  [typeIds.int8Array, (text) => mapTexts(readTextArray(text), parseInt8)],
  [typeIds.dateArray, readTextArray],
  [typeIds.numericArray, readTextArray],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) ||
    pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

class GuardedDriver extends PostgresDriver {
  readonly #refuseNow: () => void;

  constructor(pool: pg.Pool, refuseNow: () => void) {
    super({ pool });
    this.#refuseNow = refuseNow;
  }

  override async acquireConnection(...options: Parameters<PostgresDriver['acquireConnection']>) {
    this.#refuseNow();
    return await super.acquireConnection(...options);
  }
}

/** Opens PostgreSQL (15 or newer) and checks that it answers. */
export async function openPostgres(options: { databaseUrl: string; log: Log }): Promise<Database> {
  const { log } = options;
  const connection = { connectionString: options.databaseUrl, application_name: 'amur', types };
  const pool = new pg.Pool({ ...connection, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a handler the process dies with the first idle connection the server closes.
  pool.on('error', (error) => log.warn({ error: error.message }, 'idle database connection lost'));
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const listener = createPostgresListener({ open: () => new pg.Client(connection), log });

  const refuseNow = () => refuseInsideTransaction(database);
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new GuardedDriver(pool, refuseNow),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };

  async function exec(sql: string): Promise<void> {
    refuseNow();
    const client = await pool.connect();
    let failed: Error | undefined;
    try {
      await client.query(sql);
    } catch (error) {
      failed = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      // After a failure the connection may be left inside a transaction the text began: it is thrown away.
      client.release(failed);
    }
  }

  const kysely = new Kysely<AnyTables>({ dialect });
  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    await listener.close();
    await kysely.destroy();
  }

  const database: Database = {
    dialect: 'postgres',
    kysely,
    exec,
    listen: listener.listen,
    close: () => (closing ??= close()),
  };
  return database;
}
