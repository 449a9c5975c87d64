import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Page } from '../../../shared/paging.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { isHarvestKind } from '../harvest/kinds.ts';
import type { InteropTables, InteropWebhookTable } from '../tables.gen.ts';
import { webhookStates, webhookTypes, type Delivery, type Webhook } from './contract.ts';

const tables = (ctx: Ctx) => tablesOf<InteropTables>(ctx);

export async function webhooksOf(ctx: Ctx, personId: string): Promise<Webhook[]> {
  const rows = await tables(ctx)
    .selectFrom('interop_webhook')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toWebhook);
}

function toWebhook(row: Selectable<InteropWebhookTable>): Webhook {
  return {
    id: row.id,
    address: row.address,
    kinds: row.kinds.filter(isHarvestKind),
    fields: row.fields,
    state: z.enum(webhookStates).parse(row.state),
    createdAt: row.created_at.toISOString(),
    lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
    failedSince: row.failed_since?.toISOString() ?? null,
  };
}

export type ListeningWebhook = { id: string; kinds: readonly string[]; fields: readonly string[] };

/** The addresses that are told of records, with what they asked for. */
export function activeWebhooks(ctx: Ctx): Promise<ListeningWebhook[]> {
  return tables(ctx)
    .selectFrom('interop_webhook')
    .select(['id', 'kinds', 'fields'])
    .where('state', '=', 'active')
    .execute();
}

export type DueDelivery = {
  id: string;
  webhookId: string;
  address: string;
  secret: string;
  body: string;
  attempts: number;
};

/**
 * Deliveries whose time has come, of each active address the oldest ones, so that one which takes nothing keeps nobody
 * else waiting. Addresses in `except` are left out.
 */
export async function dueDeliveries(
  ctx: Ctx,
  { perAddress, addresses, except }: { perAddress: number; addresses: number; except: readonly string[] },
): Promise<DueDelivery[]> {
  const now = ctx.clock();
  const { rows } = await sql<DueDelivery>`
    select due.id, webhook.id as "webhookId", webhook.address, webhook.secret, due.body, due.attempts
    from (
      select listening.id, listening.address, listening.secret from interop_webhook listening
      where listening.state = 'active' and listening.id <> all(${sql.val([...except])}::uuid[])
        and exists (select from interop_webhook_delivery waiting
          where waiting.webhook_id = listening.id and waiting.delivered_at is null and waiting.next_attempt_at <= ${now})
      order by listening.last_delivered_at nulls first, listening.id limit ${addresses}) as webhook
    cross join lateral (
      select id, body, attempts, next_attempt_at from interop_webhook_delivery
      where webhook_id = webhook.id and delivered_at is null and next_attempt_at <= ${now}
      order by next_attempt_at, id limit ${perAddress}) as due
    order by webhook.id, due.next_attempt_at, due.id`.execute(ctx.db);
  return rows;
}

/** Addresses that have failed since before a moment. */
export async function longFailing(
  ctx: Ctx,
  before: Date,
): Promise<{ id: string; personId: string; address: string }[]> {
  const rows = await tables(ctx)
    .selectFrom('interop_webhook')
    .select(['id', 'person_id', 'address'])
    .where('state', '=', 'active')
    .where('failed_since', '<', before)
    .execute();
  return rows.map(({ person_id: personId, ...rest }) => ({ ...rest, personId }));
}

export async function deliveriesOf(
  ctx: Ctx,
  webhookId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<Delivery>> {
  const all = tables(ctx).selectFrom('interop_webhook_delivery').where('webhook_id', '=', webhookId);
  const rows = await all
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { count } = await all.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return {
    items: rows.flatMap((row): Delivery[] =>
      isHarvestKind(row.kind)
        ? [
            {
              id: row.id,
              type: z.enum(webhookTypes).parse(row.type),
              kind: row.kind,
              recordId: row.record_id,
              madeAt: row.made_at.toISOString(),
              attempts: row.attempts,
              deliveredAt: row.delivered_at?.toISOString() ?? null,
              nextAttemptAt: row.delivered_at ? null : (row.next_attempt_at?.toISOString() ?? null),
              answeredStatus: row.answered_status,
              error: row.error,
            },
          ]
        : [],
    ),
    total: Number(count),
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

export async function hasDelivery(ctx: Ctx, webhookId: string, id: string): Promise<boolean> {
  const row = await tables(ctx)
    .selectFrom('interop_webhook_delivery')
    .select('id')
    .where('id', '=', id)
    .where('webhook_id', '=', webhookId)
    .executeTakeFirst();
  return row !== undefined;
}
