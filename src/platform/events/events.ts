import { sql } from 'kysely';
import type { z } from 'zod';
import { tablesOf } from '../db/context.ts';
import type { Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

/** Something that happened, as a room tells it: `catalogue.offerPublished`. */
export type EventDefinition<P> = { readonly name: string; readonly payload: z.ZodType<P> };

/** Who hears one event; `handle` checks the payload itself. */
export type Listener = {
  readonly id: string;
  readonly eventName: string;
  handle(ctx: Ctx, payload: unknown): Promise<void>;
};

/** The channel on which processes tell each other that events wait. */
export const eventChannel = 'amur_events';

/** `name` is `room.whatHappened` and stays for ever; the payload's shape is plain JSON without transforms. */
export function defineEvent<P>(name: string, payload: z.ZodType<P>): EventDefinition<P> {
  return { name, payload };
}

/**
 * Tells an event: it is delivered when the transaction has committed, never when it is rolled back. Ids and
 * states belong in it, not whole records: a listener may hear it later and reads what it needs.
 */
export async function tellEvent<P>(ctx: Ctx, event: EventDefinition<P>, payload: P): Promise<void> {
  await ctx.transaction(async (inside) => {
    const db = tablesOf<PlatformTables>(inside);
    await db
      .insertInto('platform_outbox')
      .values({
        name: event.name,
        payload: JSON.stringify(event.payload.parse(payload)),
        told_at: inside.clock(),
        request_id: inside.requestId,
      })
      .execute();
    await sql`select pg_notify(${sql.lit(eventChannel)}, '')`.execute(db);
  });
}

/**
 * Says who hears an event. `listenerId` is unique and stays for ever (`search.indexOffer`). `handle` runs in one
 * transaction with the mark that it has run: its database effects happen exactly once, everything else (mail,
 * files) perhaps more than once, so that belongs in a job it enqueues. It must be short.
 */
export function listenTo<P>(
  event: EventDefinition<P>,
  listenerId: string,
  handle: (ctx: Ctx, payload: P) => Promise<void>,
): Listener {
  return {
    id: listenerId,
    eventName: event.name,
    handle: (ctx, payload) => handle(ctx, event.payload.parse(payload)),
  };
}
