import { sql } from 'kysely';
import type { Actor } from '../../shared/actor.ts';
import type { RecordRef } from '../../shared/record-ref.ts';
import { tablesOf } from '../db/context.ts';
import type { Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';
import { transactionOf } from '../db/transaction-scope.ts';
import type { TransactionScope } from '../db/transaction-scope.ts';
import { firstPreviousHash, hashEntry } from './hash-entry.ts';
import type { AuditEntry } from './hash-entry.ts';

type Pending = Omit<AuditEntry, 'sequence' | 'previousHash'>;

const pendingOf = new WeakMap<TransactionScope, Pending[]>();
const chainLock = 7_214_002;
const batchSize = 500;

/**
 * Writes who did what to which record into the audit trail, when the transaction commits (its own one outside of
 * a transaction). The trail can never be changed or erased: personal data (names, addresses, texts people wrote)
 * do not belong in `details`, only ids, states and numbers.
 */
export async function recordAudit(
  ctx: Ctx,
  entry: { action: string; ref: RecordRef | null; details?: Record<string, unknown> },
): Promise<void> {
  const scope = transactionOf(ctx.db);
  if (!scope) return await ctx.transaction((inside) => recordAudit(inside, entry));
  let pending = pendingOf.get(scope);
  if (!pending) {
    pending = [];
    pendingOf.set(scope, pending);
    scope.duties.set('audit', () => writePending(ctx, scope));
  }
  pending.push({
    at: ctx.clock(),
    actor: describeActor(ctx.actor),
    action: entry.action,
    ref: entry.ref,
    details: entry.details ?? {},
    requestId: ctx.requestId,
  });
}

function describeActor(actor: Actor): Record<string, unknown> {
  return actor.kind === 'person'
    ? { kind: actor.kind, personId: actor.personId, roles: actor.roles }
    : { ...actor };
}

/** Holds the chain's lock only from here to the commit that follows at once. */
async function writePending(ctx: Ctx, scope: TransactionScope): Promise<void> {
  const db = tablesOf<PlatformTables>(ctx);
  await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(db);
  const last = await db
    .selectFrom('platform_audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  let sequence = last?.sequence ?? 0;
  let previousHash = last?.hash ?? firstPreviousHash;
  const rows = (pendingOf.get(scope) ?? []).map((pending) => {
    sequence += 1;
    const entry = { ...pending, sequence, previousHash };
    previousHash = hashEntry(entry);
    return toRow(entry, previousHash);
  });
  for (let at = 0; at < rows.length; at += batchSize) {
    await db
      .insertInto('platform_audit')
      .values(rows.slice(at, at + batchSize))
      .execute();
  }
}

function toRow(entry: AuditEntry, hash: string) {
  return {
    sequence: entry.sequence,
    at: entry.at,
    actor: JSON.stringify(entry.actor),
    action: entry.action,
    ref_room: entry.ref?.room ?? null,
    ref_kind: entry.ref?.kind ?? null,
    ref_id: entry.ref?.id ?? null,
    details: JSON.stringify(entry.details),
    request_id: entry.requestId,
    previous_hash: entry.previousHash,
    hash,
  };
}
