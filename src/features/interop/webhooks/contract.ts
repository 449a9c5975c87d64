import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { harvestKinds } from '../harvest/kinds.ts';

export const webhookStates = ['active', 'paused', 'failed'] as const;
/** What is told of a record that everybody may find: it became public, its words or facts changed, it went. */
export const webhookTypes = ['record.published', 'record.changed', 'record.removed'] as const;
export const webhooksMax = 20;

const kinds = z.array(z.enum(harvestKinds)).min(1).max(harvestKinds.length);
/** GRNTI rubrics of two digits; none: all fields. */
const fields = z.array(z.string().regex(/^\d{2}$/)).max(50);

export const webhookShape = z.object({
  id: idShape,
  address: z.string(),
  kinds: z.array(z.enum(harvestKinds)),
  fields: z.array(z.string()),
  state: z.enum(webhookStates),
  createdAt: z.iso.datetime(),
  lastDeliveredAt: z.iso.datetime().nullable(),
  /** Since when deliveries fail; null while they arrive. */
  failedSince: z.iso.datetime().nullable(),
});
export type Webhook = z.output<typeof webhookShape>;

export const deliveryShape = z.object({
  id: idShape,
  type: z.enum(webhookTypes),
  kind: z.enum(harvestKinds),
  recordId: idShape,
  madeAt: z.iso.datetime(),
  attempts: z.number().int(),
  deliveredAt: z.iso.datetime().nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  answeredStatus: z.number().int().nullable(),
  /** A code of why it failed: `unreachable`, `refused`, `timeout`, `address`. */
  error: z.string().nullable(),
});
export type Delivery = z.output<typeof deliveryShape>;

export const webhookEndpoints = {
  list: defineEndpoint({
    id: 'interop.webhooks.list',
    method: 'GET',
    path: '/api/webhooks',
    summary: 'The addresses of programs that one has told of changes of public records',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ items: z.array(webhookShape), max: z.number().int() }),
  }),
  create: defineEndpoint({
    id: 'interop.webhooks.create',
    method: 'POST',
    path: '/api/webhooks',
    summary: 'Adds an address (https); the secret its deliveries are signed with is given once',
    audience: 'signedIn',
    input: z.strictObject({ address: z.string().trim().min(1).max(500), kinds, fields }),
    output: z.object({ webhook: webhookShape, secret: z.string() }),
  }),
  change: defineEndpoint({
    id: 'interop.webhooks.change',
    method: 'PATCH',
    path: '/api/webhooks/:id',
    summary: 'Pauses deliveries, or takes them up again',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape, state: z.enum(['active', 'paused']) }),
    output: webhookShape,
  }),
  remove: defineEndpoint({
    id: 'interop.webhooks.remove',
    method: 'DELETE',
    path: '/api/webhooks/:id',
    summary: 'Removes an address with everything that waits for it',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: z.object({ done: z.literal(true) }),
  }),
  deliveries: defineEndpoint({
    id: 'interop.webhooks.deliveries',
    method: 'GET',
    path: '/api/webhooks/:id/deliveries',
    summary: 'What was sent to an address and how it was answered, newest first',
    audience: 'signedIn',
    input: z.object({ id: idShape, ...pagingInput }),
    output: pageOf(deliveryShape),
  }),
  again: defineEndpoint({
    id: 'interop.webhooks.again',
    method: 'POST',
    path: '/api/webhooks/:id/deliveries/:deliveryId/again',
    summary: 'Sends a delivery once more, now',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape, deliveryId: idShape }),
    output: z.object({ done: z.literal(true) }),
  }),
};
