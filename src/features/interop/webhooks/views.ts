import type { Selectable } from 'kysely';
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

/** Deliveries of active addresses whose time has come, oldest first. */
export async function dueDeliveries(ctx: Ctx, limit: number): Promise<DueDelivery[]> {
  const rows = await tables(ctx)
    .selectFrom('interop_webhook_delivery as delivery')
    .innerJoin('interop_webhook as webhook', 'webhook.id', 'delivery.webhook_id')
    .select([
      'delivery.id',
      'delivery.webhook_id',
      'delivery.body',
      'delivery.attempts',
      'webhook.address',
      'webhook.secret',
    ])
    .where('webhook.state', '=', 'active')
    .where('delivery.delivered_at', 'is', null)
    .where('delivery.next_attempt_at', '<=', ctx.clock())
    .orderBy('delivery.next_attempt_at')
    .orderBy('delivery.id')
    .limit(limit)
    .execute();
  return rows.map(({ webhook_id: webhookId, ...rest }) => ({ ...rest, webhookId }));
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
