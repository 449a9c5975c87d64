import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { offersOf, openRequestsOf } from './interpreter-views.ts';
import type { ThreadView } from './message-contract.ts';
import type { Reader } from './present-participants.ts';

/** Requests for an interpreter; note and offers are for the side that asked. */
export async function presentRequests(
  ctx: Ctx,
  threadId: string,
  reader: Reader,
): Promise<ThreadView['interpreterRequests']> {
  const requests = await openRequestsOf(ctx, threadId);
  const own = requests.filter(({ side }) => side === reader.side).map(({ id }) => id);
  const offers = await offersOf(ctx, own);
  const names = await personNamesOf(ctx, [...new Set(offers.map((offer) => offer.person_id))]);
  return requests.map(({ id, side, note, asked_at: askedAt }) => {
    const isOwn = side === reader.side;
    const madeTo = offers.filter((offer) => offer.request_id === id);
    return {
      id,
      side,
      isOwn,
      note: isOwn ? note : '',
      askedAt: askedAt.toISOString(),
      offers: madeTo.map((offer) => ({
        id: offer.id,
        name: names.get(offer.person_id) ?? '',
        offeredAt: offer.offered_at.toISOString(),
      })),
    };
  });
}
