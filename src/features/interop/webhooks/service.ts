import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requirePerson } from '../access.ts';
import type { webhookEndpoints } from './contract.ts';
import { webhooksMax, type Webhook } from './contract.ts';
import { readDeliveryAddress } from './public-address.ts';
import { newWebhookSecret } from './sign-delivery.ts';
import { askAgain, deleteWebhook, insertWebhook, setWebhookState } from './store.ts';
import { deliveriesOf, hasDelivery, webhooksOf } from './views.ts';

type Input<Name extends keyof typeof webhookEndpoints> = ParsedInputOf<(typeof webhookEndpoints)[Name]>;

export async function listWebhooks(ctx: Ctx): Promise<OutputOf<typeof webhookEndpoints.list>> {
  return { items: await webhooksOf(ctx, requirePerson(ctx)), max: webhooksMax };
}

/** Errors: 422 `interop.webhook.address`, 409 `interop.webhook.tooMany`, `.already`. */
export async function createWebhook(
  ctx: Ctx,
  input: Input<'create'>,
): Promise<OutputOf<typeof webhookEndpoints.create>> {
  const personId = requirePerson(ctx);
  const address = readDeliveryAddress(input.address)?.href;
  if (address === undefined) {
    throw fieldFault('address', 'interop.webhook.address');
  }
  return ctx.transaction(async (tx) => {
    const own = await webhooksOf(tx, personId);
    if (own.length >= webhooksMax) {
      throw new AppError('conflict', 'interop.webhook.tooMany', { params: { maximum: webhooksMax } });
    }
    if (own.some((one) => one.address === address)) throw new AppError('conflict', 'interop.webhook.already');
    const secret = newWebhookSecret();
    const { kinds, fields } = input;
    const id = await insertWebhook(tx, { personId, address, secret, kinds: [...new Set(kinds)], fields });
    await audit(tx, 'create', id, { host: new URL(address).hostname });
    return { webhook: await ownWebhook(tx, id), secret };
  });
}

export async function changeWebhook(ctx: Ctx, { id, state }: Input<'change'>): Promise<Webhook> {
  return ctx.transaction(async (tx) => {
    await ownWebhook(tx, id);
    await setWebhookState(tx, id, state);
    await audit(tx, state === 'active' ? 'resume' : 'pause', id);
    return ownWebhook(tx, id);
  });
}

export async function removeWebhook(ctx: Ctx, { id }: Input<'remove'>): Promise<{ done: true }> {
  await ctx.transaction(async (tx) => {
    await ownWebhook(tx, id);
    await deleteWebhook(tx, id);
    await audit(tx, 'remove', id);
  });
  return { done: true };
}

export async function listDeliveries(ctx: Ctx, { id, ...paging }: Input<'deliveries'>) {
  await ownWebhook(ctx, id);
  return deliveriesOf(ctx, id, paging);
}

export async function deliverAgain(ctx: Ctx, { id, deliveryId }: Input<'again'>): Promise<{ done: true }> {
  await ctx.transaction(async (tx) => {
    await ownWebhook(tx, id);
    if (!(await hasDelivery(tx, id, deliveryId))) throw new AppError('notFound', 'platform.notFound');
    await askAgain(tx, deliveryId);
    await audit(tx, 'again', id, { deliveryId });
  });
  return { done: true };
}

/** Nobody sees the addresses of others, administrators no more than anybody. */
async function ownWebhook(ctx: Ctx, id: string): Promise<Webhook> {
  const found = (await webhooksOf(ctx, requirePerson(ctx))).find((one) => one.id === id);
  if (!found) throw new AppError('notFound', 'platform.notFound');
  return found;
}

function audit(tx: Ctx, what: string, id: string, details: Record<string, unknown> = {}): Promise<void> {
  return recordAudit(tx, {
    action: `interop.webhook.${what}`,
    ref: { room: 'interop', kind: 'webhook', id },
    details,
  });
}
