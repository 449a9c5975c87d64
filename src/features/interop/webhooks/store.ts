import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { InteropTables } from '../tables.gen.ts';
import type { webhookStates } from './contract.ts';

const tables = (ctx: Ctx) => tablesOf<InteropTables>(ctx);

export type NewWebhook = {
  personId: string;
  address: string;
  secret: string;
  kinds: string[];
  fields: string[];
};

export async function insertWebhook(ctx: Ctx, made: NewWebhook): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tables(ctx)
    .insertInto('interop_webhook')
    .values({
      id,
      person_id: made.personId,
      address: made.address,
      secret: made.secret,
      kinds: made.kinds,
      fields: made.fields,
      state: 'active',
      created_at: ctx.clock(),
    })
    .execute();
  return id;
}

export async function setWebhookState(
  ctx: Ctx,
  id: string,
  state: (typeof webhookStates)[number],
): Promise<void> {
  await tables(ctx)
    .updateTable('interop_webhook')
    .set({ state, ...(state === 'active' && { failed_since: null }) })
    .where('id', '=', id)
    .execute();
}

export async function deleteWebhook(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx).deleteFrom('interop_webhook').where('id', '=', id).execute();
}

export async function deleteWebhooksOf(ctx: Ctx, personId: string): Promise<void> {
  await tables(ctx).deleteFrom('interop_webhook').where('person_id', '=', personId).execute();
}

export type NewDelivery = {
  id: string;
  webhookId: string;
  type: string;
  kind: string;
  recordId: string;
  body: string;
};

export async function insertDelivery(ctx: Ctx, made: NewDelivery): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .insertInto('interop_webhook_delivery')
    .values({
      id: made.id,
      webhook_id: made.webhookId,
      type: made.type,
      kind: made.kind,
      record_id: made.recordId,
      body: made.body,
      made_at: now,
      next_attempt_at: now,
    })
    .execute();
}

export type Attempt = {
  status: number | null;
  error: string | null;
  isTaken: boolean;
  nextAttemptAt: Date | null;
};

/** What an attempt came to; the address fails since the first of several failures without a success between. */
export async function noteAttempt(
  ctx: Ctx,
  { id, webhookId }: { id: string; webhookId: string },
  attempt: Attempt,
): Promise<void> {
  const now = ctx.clock();
  await ctx.transaction(async (tx) => {
    await tables(tx)
      .updateTable('interop_webhook_delivery')
      .set((set) => ({
        attempts: set('attempts', '+', 1),
        answered_status: attempt.status,
        error: attempt.error,
        delivered_at: attempt.isTaken ? now : null,
        next_attempt_at: attempt.nextAttemptAt,
      }))
      .where('id', '=', id)
      .execute();
    await tables(tx)
      .updateTable('interop_webhook')
      .set((set) =>
        attempt.isTaken
          ? { last_delivered_at: now, failed_since: null }
          : { failed_since: set.fn.coalesce('failed_since', set.val(now)) },
      )
      .where('id', '=', webhookId)
      .execute();
  });
}

/** Makes a delivery due now, also one that was given up. */
export async function askAgain(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .updateTable('interop_webhook_delivery')
    .set({ next_attempt_at: ctx.clock(), delivered_at: null })
    .where('id', '=', id)
    .execute();
}

/** Deliveries that arrived, or were given up, before a moment. */
export async function forgetDeliveries(ctx: Ctx, before: Date): Promise<void> {
  await tables(ctx)
    .deleteFrom('interop_webhook_delivery')
    .where('made_at', '<', before)
    .where((where) => where.or([where('delivered_at', 'is not', null), where('next_attempt_at', 'is', null)]))
    .execute();
}
