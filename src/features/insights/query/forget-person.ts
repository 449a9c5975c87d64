import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { personChanged } from '../../accounts/public.ts';
import { deleteSavedQueriesOf } from './store.ts';

/** Whoever closes his account leaves no questions behind. */
export const queryListeners: Listener[] = [
  listenTo(personChanged, 'insights.forgetPerson', async (ctx, { personId, change }) => {
    if (change === 'closed') await deleteSavedQueriesOf(ctx, personId);
  }),
];
