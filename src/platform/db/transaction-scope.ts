import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { AnyTables } from './context.ts';
import type { Database } from './database.ts';
import { OutsideTransactionError } from './database-errors.ts';

/** One running transaction. `duties` are run in order as its last statements, before the commit. */
export type TransactionScope = {
  readonly database: Database;
  readonly db: Kysely<AnyTables>;
  readonly duties: Map<string, () => Promise<void>>;
  open: boolean;
  readonly outer: TransactionScope | undefined;
};

const running = new AsyncLocalStorage<TransactionScope>();
const scopes = new WeakMap<object, TransactionScope>();

/** The open transaction of this flow of calls on this database. */
export function runningTransaction(database: Database): TransactionScope | undefined {
  let scope = running.getStore();
  while (scope && !(scope.open && scope.database === database)) scope = scope.outer;
  return scope;
}

/** The open transaction a handle belongs to; undefined for an outer handle. */
export function transactionOf(db: Kysely<AnyTables>): TransactionScope | undefined {
  return scopes.get(db);
}

/** Throws at once where a query would wait for a connection its own flow of calls holds. */
export function refuseInsideTransaction(database: Database): void {
  if (runningTransaction(database)) throw new OutsideTransactionError();
}

/** Runs `work` as the body of a transaction that has begun on `db`, then its duties. */
export async function runScope<T>(
  database: Database,
  db: Kysely<AnyTables>,
  work: (scope: TransactionScope) => Promise<T>,
): Promise<T> {
  const scope: TransactionScope = { database, db, duties: new Map(), open: true, outer: running.getStore() };
  scopes.set(db, scope);
  return await running.run(scope, async () => {
    try {
      const result = await work(scope);
      for (const duty of scope.duties.values()) await duty();
      return result;
    } finally {
      scope.open = false;
    }
  });
}
