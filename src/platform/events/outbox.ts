import { sql } from 'kysely';
import { tablesOf } from '../db/context.ts';
import type { Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';
import type { Listener } from './events.ts';

const dispatchLock = 7_214_003;
const listenerLocks = 7_214_004;
const dispatchBatch = 200;
const retryMostSeconds = 3_600;

export type WaitingEvent = { id: number; payload: unknown; requestId: string; attempts: number };

/** Gives every new event to the listeners of its name; returns whether there was one. */
export async function dispatchEvents(ctx: Ctx, listeners: readonly Listener[]): Promise<boolean> {
  return await ctx.transaction(async (inside) => {
    const db = tablesOf<PlatformTables>(inside);
    // One dispatcher at a time, so that deliveries appear in the order of events.
    await sql`select pg_advisory_xact_lock(${sql.lit(dispatchLock)})`.execute(db);
    const events = await db
      .selectFrom('platform_outbox')
      .select(['id', 'name'])
      .where('dispatched_at', 'is', null)
      .orderBy('id')
      .limit(dispatchBatch)
      .execute();
    if (events.length === 0) return false;
    const now = inside.clock();
    const deliveries = events.flatMap(({ id, name }) =>
      listeners
        .filter((listener) => listener.eventName === name)
        .map((listener) => ({ event_id: id, listener_id: listener.id, next_attempt_at: now })),
    );
    if (deliveries.length > 0) await db.insertInto('platform_outbox_delivery').values(deliveries).execute();
    const ids = events.map(({ id }) => id);
    await db.updateTable('platform_outbox').set({ dispatched_at: now }).where('id', 'in', ids).execute();
    return true;
  });
}

/** The listeners for which something is due now. */
export async function findDueListeners(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_outbox_delivery')
    .select('listener_id')
    .distinct()
    .where('done_at', 'is', null)
    .where('next_attempt_at', '<=', ctx.clock())
    .execute();
  return rows.map((row) => row.listener_id);
}

/**
 * The oldest event that is due for this listener. Holds, until the transaction ends, the lock that keeps other
 * processes from handling for the same listener; undefined when one of them has it.
 */
export async function takeDueEvent(ctx: Ctx, listenerId: string): Promise<WaitingEvent | undefined> {
  const db = tablesOf<PlatformTables>(ctx);
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(listenerLocks)}, hashtext(${listenerId})) as taken`.execute(
    db,
  );
  if (!rows[0]?.taken) return undefined;
  return await db
    .selectFrom('platform_outbox_delivery as delivery')
    .innerJoin('platform_outbox as event', 'event.id', 'delivery.event_id')
    .select(['event.id', 'event.payload', 'event.request_id as requestId', 'delivery.attempts'])
    .where('delivery.listener_id', '=', listenerId)
    .where('delivery.done_at', 'is', null)
    .where('delivery.next_attempt_at', '<=', ctx.clock())
    .orderBy('event.id')
    .limit(1)
    .executeTakeFirst();
}

export async function markDelivered(ctx: Ctx, eventId: number, listenerId: string): Promise<void> {
  await tablesOf<PlatformTables>(ctx)
    .updateTable('platform_outbox_delivery')
    .set({ done_at: ctx.clock(), last_error: null })
    .where('event_id', '=', eventId)
    .where('listener_id', '=', listenerId)
    .execute();
}

/** Tries again after 1 s, 2 s, 4 s … at most an hour, without end. */
export async function markFailed(
  ctx: Ctx,
  event: WaitingEvent,
  listenerId: string,
  error: unknown,
): Promise<void> {
  const attempts = event.attempts + 1;
  const waitSeconds = Math.min(2 ** event.attempts, retryMostSeconds);
  await tablesOf<PlatformTables>(ctx)
    .updateTable('platform_outbox_delivery')
    .set({
      attempts,
      next_attempt_at: new Date(ctx.clock().getTime() + waitSeconds * 1_000),
      last_error: String(error).slice(0, 500),
    })
    .where('event_id', '=', event.id)
    .where('listener_id', '=', listenerId)
    .where('done_at', 'is', null)
    .execute();
}

/** Deletes events all listeners have done after `keepDays`, and after a year even those nobody took; how many. */
export async function purgeEvents(ctx: Ctx, keepDays: number): Promise<number> {
  const daysAgo = (days: number) => new Date(ctx.clock().getTime() - days * 86_400_000);
  const result = await tablesOf<PlatformTables>(ctx)
    .deleteFrom('platform_outbox as event')
    .where('event.told_at', '<', daysAgo(keepDays))
    .where('event.dispatched_at', 'is not', null)
    .where((where) =>
      where.or([
        where('event.told_at', '<', daysAgo(Math.max(keepDays, 365))),
        where.not(
          where.exists(
            where
              .selectFrom('platform_outbox_delivery as delivery')
              .select('delivery.event_id')
              .whereRef('delivery.event_id', '=', 'event.id')
              .where('delivery.done_at', 'is', null),
          ),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
