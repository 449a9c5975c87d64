import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from 'kysely';
import type { ConnectionTurns } from './connection-turns.ts';
import { TransactionAbortedError, TransactionOverError } from './database-errors.ts';
import type { PgliteThread } from './pglite-thread.ts';

type DialectOptions = { thread: PgliteThread; turns: ConnectionTurns; refuseNow: () => void };

/** Kysely's dialect over messages to the PGlite thread: one connection, shared by single statements. */
export function createPgliteDialect(options: DialectOptions): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(options),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

type TurnState = 'shared' | 'exclusive' | 'released';

class PgliteConnection implements DatabaseConnection {
  readonly #options: DialectOptions;
  turn: TurnState = 'shared';
  /** A statement of the running transaction failed: PostgreSQL will turn its commit into a rollback. */
  hasFailed = false;

  constructor(options: DialectOptions) {
    this.#options = options;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.turn === 'released') throw new TransactionOverError();
    try {
      const sent = this.turn === 'exclusive' ? this.#send(query) : this.#sendShared(query);
      const { rows, affectedRows } = await sent;
      return { rows: rows as R[], numAffectedRows: BigInt(affectedRows) };
    } catch (error) {
      this.hasFailed = true;
      throw error;
    }
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not supported: read in pages.');
  }

  /** Waits until the connection is free, then holds it and sends `begin`. */
  async begin(settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await new Promise<void>((resolve, reject) => this.#options.turns.take(true, resolve, reject));
    this.turn = 'exclusive';
    this.hasFailed = false;
    await this.executeQuery(CompiledQuery.raw(`start transaction${level}${access}`));
  }

  release(): void {
    const wasExclusive = this.turn === 'exclusive';
    this.turn = 'released';
    if (wasExclusive) this.#options.turns.release();
  }

  #send(query: CompiledQuery) {
    return this.#options.thread.ask({ kind: 'query', sql: query.sql, parameters: query.parameters });
  }

  #sendShared(query: CompiledQuery): ReturnType<PgliteThread['ask']> {
    return new Promise((resolve, reject) =>
      this.#options.turns.take(false, () => void this.#send(query).then(resolve, reject), reject),
    );
  }
}

class PgliteDriver implements Driver {
  readonly #options: DialectOptions;

  constructor(options: DialectOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PgliteConnection> {
    this.#options.refuseNow();
    return new PgliteConnection(this.#options);
  }

  async beginTransaction(connection: PgliteConnection, settings: TransactionSettings): Promise<void> {
    await connection.begin(settings);
  }

  async commitTransaction(connection: PgliteConnection): Promise<void> {
    if (connection.hasFailed) throw new TransactionAbortedError();
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PgliteConnection): Promise<void> {
    if (connection.turn === 'exclusive') await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async savepoint(connection: PgliteConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${quote(name)}`));
  }

  async rollbackToSavepoint(connection: PgliteConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint ${quote(name)}`));
    connection.hasFailed = false;
  }

  async releaseSavepoint(connection: PgliteConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint ${quote(name)}`));
  }

  async releaseConnection(connection: PgliteConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {}
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
