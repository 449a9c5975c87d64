import type { Problem } from '../../../shared/app-error.ts';
import { send, type PageContext } from '../../../ui/api-context.ts';
import { savedEndpoints } from '../saved/contract.ts';
import { readDelivery } from './saved-delivery-fields.tsx';

type Answer =
  | { problem: Problem; done?: undefined; feedPath?: undefined }
  | { problem?: undefined; done: 'changed' | 'seen' | 'removed' | 'feedEnded'; feedPath?: string };

/** What the buttons of the page of a saved search do. */
export async function runSavedAction(context: PageContext, id: string, form: FormData): Promise<Answer> {
  const intent = form.get('intent');
  if (intent === 'seen') {
    const sent = await send(context, savedEndpoints.markSeen, { id, until: form.get('until') ?? undefined });
    return sent.ok ? { done: 'seen' } : { problem: sent.problem };
  }
  if (intent === 'remove') {
    const sent = await send(context, savedEndpoints.remove, { id });
    return sent.ok ? { done: 'removed' } : { problem: sent.problem };
  }
  if (intent === 'openFeed') {
    const sent = await send(context, savedEndpoints.openFeed, { id });
    return sent.ok ? { done: 'changed', feedPath: sent.output.path } : { problem: sent.problem };
  }
  if (intent === 'closeFeed') {
    const sent = await send(context, savedEndpoints.closeFeed, { id });
    return sent.ok ? { done: 'feedEnded' } : { problem: sent.problem };
  }
  const change =
    intent === 'pause' || intent === 'resume' ? { isPaused: intent === 'pause' } : readDelivery(form);
  const sent = await send(context, savedEndpoints.update, { id, ...change });
  return sent.ok ? { done: 'changed' } : { problem: sent.problem };
}
