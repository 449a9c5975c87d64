import type { Kysely } from 'kysely';
import type { Actor } from '../../shared/actor.ts';
import type { Language } from '../../shared/language.ts';
import type { Log } from '../log/log.ts';
import type { AnyTables, Ctx } from './context.ts';
import type { Database } from './database.ts';
import { TransactionOverError } from './database-errors.ts';
import { runningTransaction, runScope } from './transaction-scope.ts';
import type { TransactionScope } from './transaction-scope.ts';

export type ContextOptions = {
  database: Database;
  actor: Actor;
  language: Language;
  clock?: (() => Date) | undefined;
  log: Log;
  requestId: string;
};

/**
 * Makes the ctx of one request, job or event. Transactions are `read committed`; `ctx.transaction` joins the one
 * that is running in this flow of calls, even when called on an outer ctx. The ctx of a transaction that is over
 * throws when its `db` is asked for.
 */
export function createContext(options: ContextOptions): Ctx {
  return contextOn(options, undefined);
}

function contextOn(options: ContextOptions, scope: TransactionScope | undefined): Ctx {
  const { database, actor, language, log, requestId } = options;
  const clock = options.clock ?? (() => new Date());
  return {
    actor,
    language,
    log,
    requestId,
    clock,
    get db(): Kysely<AnyTables> {
      if (!scope) return database.kysely;
      if (!scope.open) throw new TransactionOverError();
      return scope.db;
    },
    async transaction<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
      if (scope && !scope.open) throw new TransactionOverError();
      const joined = scope ?? runningTransaction(database);
      if (joined) return await work(contextOn(options, joined));
      return await database.kysely
        .transaction()
        .setIsolationLevel('read committed')
        .execute((trx) => runScope(database, trx, (begun) => work(contextOn(options, begun))));
    },
    withActor: (other) => contextOn({ ...options, actor: other }, scope),
  };
}
