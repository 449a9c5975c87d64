import { AppError } from '../../../shared/app-error.ts';
import type { Role } from '../../../shared/actor.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { statesWaitingFor } from '../access.ts';
import type { ListingSummary } from './contract.ts';
import { waitsFor } from './life-cycle.ts';
import { listWaiting } from './list-views.ts';
import { presentPage } from './present-page.ts';

export type Waiting = ListingSummary & { waitingSince: string; waitsFor: Role };

/** What waits for the reader, the oldest first. Refuses with `catalogue.listing.staffOnly`. */
export async function readQueue(
  ctx: Ctx,
  paging: { page: number; pageSize: number },
): Promise<Page<Waiting>> {
  const states = statesWaitingFor(ctx.actor);
  if (states.length === 0) throw new AppError('forbidden', 'catalogue.listing.staffOnly');
  const found = await listWaiting(ctx, states, paging);
  const shown = await presentPage(ctx, paging, found);
  return {
    ...shown,
    items: shown.items.map((summary, at) => ({
      ...summary,
      waitingSince: (found.items[at]?.stateSince ?? ctx.clock()).toISOString(),
      waitsFor: waitsFor[summary.state] ?? 'moderator',
    })),
  };
}
