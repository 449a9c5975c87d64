import type { Ctx } from '../db/context.ts';
import { transactionOf, type TransactionScope } from '../db/transaction-scope.ts';

const silent = new WeakSet<TransactionScope>();

/** Runs `work` in a transaction in which no mail is queued: for records of what is past. */
export function withoutMails<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.transaction(async (tx) => {
    const scope = transactionOf(tx.db);
    if (!scope || silent.has(scope)) return await work(tx);
    silent.add(scope);
    try {
      return await work(tx);
    } finally {
      silent.delete(scope);
    }
  });
}

/** Whether mails of this transaction are not sent. */
export function isWithoutMails(ctx: Ctx): boolean {
  const scope = transactionOf(ctx.db);
  return scope !== undefined && silent.has(scope);
}
