import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requireGate } from '../../evaluation/public.ts';
import { personIdOf } from '../access.ts';
import { decideStep } from '../steps/rules.ts';
import type { Booking, bookingEndpoints } from './contract.ts';
import { bookingTransitions, type BookingCondition } from './life-cycle.ts';
import { presentBooking, sidesOfBooking } from './present.ts';
import { refuseTaken } from './request-service.ts';
import { refOfBooking } from './screening.ts';
import { insertBookingStep, lockEquipment, moveBooking } from './store.ts';
import { tellSide } from './tell-people.ts';
import { findBooking, type StoredBooking } from './views.ts';
import type { BookingSide } from './vocabulary.ts';

/** A booking its reader stands on a side of; for everybody else there is none. */
export async function openBooking(
  ctx: Ctx,
  id: string,
  options: { forChange?: boolean } = {},
): Promise<StoredBooking> {
  personIdOf(ctx.actor);
  const found = await findBooking(ctx, id, options);
  if (!found || sidesOfBooking(found, ctx.actor).length === 0) {
    throw new AppError('notFound', 'platform.notFound');
  }
  return found;
}

/**
 * Takes a step of a booking. Errors: `cooperation.step.notFromHere`, `.notYourSide`, `cooperation.booking.timeTaken`,
 * `.reasonMissing`, `.alreadyBegun`, `.notBegun`, those of the gate.
 */
export async function takeBookingStep(
  ctx: Ctx,
  { id, step, reason }: ParsedInputOf<typeof bookingEndpoints.step>,
): Promise<Booking> {
  const personId = personIdOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    // The equipment first, then the booking: whoever holds the one never waits for the other.
    const seen = await openBooking(tx, id);
    await lockEquipment(tx, seen.equipmentNumber);
    const booking = await openBooking(tx, id, { forChange: true });
    const sides = sidesOfBooking(booking, tx.actor);
    const verdict = decideStep(bookingTransitions, { state: booking.state, step, sides, agreed: [] });
    if (verdict.kind === 'refused') throw refusedStep(verdict.code);
    const { to, conditions } = verdict.transition;
    for (const condition of conditions) await checks[condition](tx, booking, reason);
    await moveBooking(tx, id, to);
    const side = verdict.side as BookingSide;
    await insertBookingStep(tx, id, { step, from: booking.state, to, side, reason, personId });
    await recordAudit(tx, {
      action: `cooperation.booking.${step}`,
      ref: refOfBooking(id),
      details: { from: booking.state, to, side },
    });
    const now = await openBooking(tx, id);
    await tellSide(tx, now, side === 'owner' ? 'user' : 'owner', step);
    return presentBooking(tx, now);
  });
}

function refusedStep(code: string): AppError {
  return new AppError(code === 'cooperation.step.notYourSide' ? 'forbidden' : 'conflict', code);
}

const checks: Record<
  BookingCondition,
  (ctx: Ctx, booking: StoredBooking, reason: string) => Promise<void> | void
> = {
  gateAllows: async (ctx, { id, needsScreening }) => {
    if (needsScreening) await requireGate(ctx, refOfBooking(id), 'negotiate');
  },
  timeFree: (ctx, { equipmentId, from, to }) => refuseTaken(ctx, equipmentId, { from, to }),
  reasonGiven: (_ctx, _booking, reason) => {
    if (reason !== '') return;
    throw fieldFault('reason', 'cooperation.booking.reasonMissing');
  },
  notBegun: (ctx, { from }) => {
    if (from <= ctx.clock()) throw new AppError('conflict', 'cooperation.booking.alreadyBegun');
  },
  begun: (ctx, { from }) => {
    if (from > ctx.clock()) throw new AppError('conflict', 'cooperation.booking.notBegun');
  },
};
