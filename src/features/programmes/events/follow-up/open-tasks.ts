import { AppError } from '../../../../shared/app-error.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personIdOf } from '../../access.ts';
import { prepares } from '../access.ts';
import { findOwnSeat } from '../participant-views.ts';
import { openEvent } from '../read-service.ts';
import type { StoredEvent } from '../views.ts';
import type { TaskReach } from './views.ts';

export type Standing = {
  event: StoredEvent;
  doesPrepare: boolean;
  seatId: string | undefined;
  /** What of the tasks and meetings he sees. */
  reach: TaskReach;
};

/** How the actor stands to what came of an activity; refuses others with `programmes.followUp.participantsOnly`. */
export async function openFollowUp(ctx: Ctx, eventId: string): Promise<Standing> {
  personIdOf(ctx.actor);
  const event = await openEvent(ctx, eventId);
  const doesPrepare = prepares(event, ctx.actor);
  const own = await findOwnSeat(ctx, eventId);
  const seatId = own?.standing === 'in' ? own.id : undefined;
  if (!doesPrepare && seatId === undefined) {
    throw new AppError('forbidden', 'programmes.followUp.participantsOnly');
  }
  return { event, doesPrepare, seatId, reach: { eventId, ownerId: doesPrepare ? undefined : seatId } };
}
