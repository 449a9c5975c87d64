import { listenTo, type Listener } from '../../platform/events/events.ts';
import { personChanged } from '../accounts/public.ts';
import { deleteImportsOf } from './imports/store.ts';
import { deleteTokensOf } from './tokens/store.ts';
import { deleteWebhooksOf } from './webhooks/store.ts';

/** Whoever closes his account leaves no tokens, no addresses and nothing of his files behind. */
export const interopListeners: Listener[] = [
  listenTo(personChanged, 'interop.forgetPerson', async (ctx, { personId, change }) => {
    if (change !== 'closed') return;
    await deleteImportsOf(ctx, personId);
    await deleteTokensOf(ctx, personId);
    await deleteWebhooksOf(ctx, personId);
  }),
];
