import { insertToken } from '../../src/features/interop/tokens/store.ts';
import { insertDelivery, insertWebhook } from '../../src/features/interop/webhooks/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { addDays, dayOf } from '../../src/shared/day.ts';
import { all, only, signedIn, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const privately: Row = { own: signedIn('ok'), other: only({}, 'hidden') };

export const interopRows: Record<string, Row> = {
  'interop.reference.rooms': { other: all('ok') },
  'interop.reference.read': { other: all('ok') },
  'interop.tokens.list': { other: signedIn('ok') },
  'interop.tokens.create': { other: signedIn('ok') },
  'interop.tokens.revoke': privately,
  'interop.webhooks.list': { other: signedIn('ok') },
  'interop.webhooks.create': { other: signedIn('ok') },
  'interop.webhooks.change': privately,
  'interop.webhooks.remove': privately,
  'interop.webhooks.deliveries': privately,
  'interop.webhooks.again': privately,
};

/** Input of the routes of interop; what is asked for is the tester's own, or another person's. */
export async function interopValues(routeId: string, { world, tester, relation }: Case): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  const personId = relation === 'own' && tester.cookie ? tester.personId : world.other.personId;
  if (routeId === 'interop.reference.read') return { room: 'catalogue' };
  if (routeId === 'interop.tokens.create') {
    // Nobody may have too many: those of earlier questions go.
    await ctx.db.deleteFrom('interop_token').execute();
    return { name: 'Export', scopes: ['read'], expiresOn: addDays(dayOf(new Date()), 7) };
  }
  if (routeId === 'interop.tokens.revoke') {
    const expiresAt = new Date(Date.now() + 86_400_000);
    const made = { personId, name: 'Export', tokenHash: newId(), scopes: ['read' as const], expiresAt };
    return { id: await insertToken(ctx, made) };
  }
  await ctx.db.deleteFrom('interop_webhook').execute();
  const address = `https://hooks.example.org/${newId()}`;
  if (routeId === 'interop.webhooks.create') return { address, kinds: ['offer'], fields: [] };
  const webhook = { personId, address, secret: 'whsec_AAAA', kinds: ['offer'], fields: [] };
  const id = await insertWebhook(ctx, webhook);
  if (routeId === 'interop.webhooks.change') return { id, state: 'paused' };
  if (routeId !== 'interop.webhooks.again') return { id };
  const delivery = {
    id: newId(),
    webhookId: id,
    type: 'record.changed',
    kind: 'offer',
    recordId: newId(),
    body: '{}',
  };
  await insertDelivery(ctx, delivery);
  return { id, deliveryId: delivery.id };
}
