import { addDays, daysBetween } from '../../../shared/day.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  enterpriseKinds,
  instituteKinds,
  noteEquipmentBooked,
  openEquipment,
  organisationsByIds,
  residentOrganisations,
  type OrganisationBrief,
  type StoredEquipment,
} from '../../accounts/public.ts';
import { personIdOf } from '../access.ts';
import { dayIn, momentIn } from '../interests/calendar-rules.ts';
import type { Booking, bookingEndpoints } from './contract.ts';
import { presentBooking } from './present.ts';
import { needsScreening, refOfBooking, screenBooking } from './screening.ts';
import { insertBooking, insertBookingStep, lockEquipment, moveBooking, nextBookingNumber } from './store.ts';
import { tellSide } from './tell-people.ts';
import { daySpan, isOpenThroughout, openSpans, type Span } from './time-rules.ts';
import { findBooking, standingBetween } from './views.ts';
import { aheadDaysMax, bookingDaysMax } from './vocabulary.ts';

type Wish = ParsedInputOf<typeof bookingEndpoints.request>;

/** The time that was asked for, by the clock of the place; refuses what lies outside the opening hours. */
export function spanAsked(wish: Wish, equipment: StoredEquipment, now: Date): Span {
  const { timeZone } = equipment;
  const lastDay = wish.toDay ?? wish.fromDay;
  if (lastDay < wish.fromDay) throw fieldFault('toDay', 'cooperation.booking.endsBeforeBegin');
  if (daysBetween(wish.fromDay, lastDay) >= bookingDaysMax) {
    throw fieldFault('toDay', 'cooperation.booking.tooLong');
  }
  const span =
    equipment.unit === 'day' ? daySpan(wish.fromDay, lastDay, timeZone) : hourSpan(wish, lastDay, timeZone);
  if (span.to <= span.from) throw fieldFault('toTime', 'cooperation.booking.endsBeforeBegin');
  if (span.from < now) throw fieldFault('fromDay', 'cooperation.booking.past');
  if (wish.fromDay > addDays(dayIn(now, timeZone), aheadDaysMax)) {
    throw fieldFault('fromDay', 'cooperation.booking.tooFarAhead');
  }
  const isOpen =
    equipment.unit === 'day'
      ? [wish.fromDay, lastDay].every((day) => openSpans(day, equipment).length > 0)
      : isOpenThroughout(span, equipment);
  if (!isOpen) throw fieldFault('fromDay', 'cooperation.booking.notOpenThen');
  return span;
}

function hourSpan({ fromDay, fromTime, toTime }: Wish, lastDay: string, timeZone: string): Span {
  if (fromTime === undefined) throw fieldFault('fromTime', 'field.required');
  if (toTime === undefined) throw fieldFault('toTime', 'field.required');
  return { from: momentIn(fromDay, fromTime, timeZone), to: momentIn(lastDay, toTime, timeZone) };
}

/** Whether an organisation is one of those the equipment is there for; its owner always is. */
export async function mayUse(
  ctx: Ctx,
  equipment: StoredEquipment,
  organisation: Pick<OrganisationBrief, 'id' | 'kind'>,
): Promise<boolean> {
  const { users, organisationId, facilityId } = equipment;
  if (organisation.id === organisationId || users.includes('anyone')) return true;
  if (users.includes('institutes') && instituteKinds.includes(organisation.kind)) return true;
  if (users.includes('enterprises') && enterpriseKinds.includes(organisation.kind)) return true;
  if (!users.includes('residents') || facilityId === null) return false;
  const today = ctx.clock().toISOString().slice(0, 10);
  return (await residentOrganisations(ctx, facilityId, today)).includes(organisation.id);
}

/**
 * Asks for a time; a user of the other country is screened. What the owner books for himself stands at once. Errors:
 * `cooperation.booking.notTaken`, `.notVerified`, `.notForYou`, `.timeTaken`, fields with the reason.
 */
export async function requestBooking(ctx: Ctx, wish: Wish): Promise<Booking> {
  const personId = personIdOf(ctx.actor);
  const equipment = await openEquipment(ctx, wish.equipmentId);
  if (!isMemberOf(ctx.actor, wish.organisationId)) throw new AppError('forbidden', 'platform.forbidden');
  if (equipment.state !== 'open') throw new AppError('conflict', 'cooperation.booking.notTaken');
  const ids = [wish.organisationId, equipment.organisationId];
  const organisations = await organisationsByIds(ctx, ids);
  const user = organisations.get(wish.organisationId);
  const owner = organisations.get(equipment.organisationId);
  if (user?.verificationState !== 'verified')
    throw new AppError('forbidden', 'cooperation.booking.notVerified');
  if (!(await mayUse(ctx, equipment, user))) throw new AppError('forbidden', 'cooperation.booking.notForYou');
  const isOwn = wish.organisationId === equipment.organisationId;
  const span = spanAsked(wish, equipment, ctx.clock());
  return ctx.transaction(async (tx) => {
    await lockEquipment(tx, equipment.number);
    await refuseTaken(tx, equipment.id, span);
    if (!(await noteEquipmentBooked(tx, equipment.id))) throw new AppError('notFound', 'platform.notFound');
    const countries = [owner?.country ?? null, user.country] as const;
    const id = await insertBooking(tx, {
      number: await nextBookingNumber(tx),
      equipmentId: equipment.id,
      equipmentNumber: equipment.number,
      ownerOrganisationId: equipment.organisationId,
      ownerCountry: countries[0],
      userOrganisationId: wish.organisationId,
      userCountry: countries[1],
      userPersonId: personId,
      timeZone: equipment.timeZone,
      ...span,
      needsScreening: !isOwn && needsScreening(...countries),
      purpose: wish.purpose,
      endUse: wish.endUse,
      language: ctx.language,
    });
    const side = isOwn ? ('owner' as const) : ('user' as const);
    const step = { side, reason: '', personId };
    await insertBookingStep(tx, id, { ...step, step: 'request', from: null, to: 'requested' });
    await recordAudit(tx, {
      action: 'cooperation.booking.request',
      ref: refOfBooking(id),
      details: { equipmentId: equipment.id, isOwn },
    });
    if (isOwn) {
      await moveBooking(tx, id, 'approved');
      await insertBookingStep(tx, id, { ...step, step: 'approve', from: 'requested', to: 'approved' });
    }
    const booking = await findBooking(tx, id);
    if (!booking) throw new Error(`Booking ${id} was not stored`);
    if (booking.needsScreening) await screenBooking(tx, booking);
    if (!isOwn) {
      await tellSide(tx, booking, 'user', 'receipt');
      await tellSide(tx, booking, 'owner', 'requested');
    }
    return presentBooking(tx, booking);
  });
}

/** Under the lock of the equipment. Refuses with `cooperation.booking.timeTaken`. */
export async function refuseTaken(ctx: Ctx, equipmentId: string, span: Span): Promise<void> {
  const [taken] = await standingBetween(ctx, equipmentId, span);
  if (taken) throw new AppError('conflict', 'cooperation.booking.timeTaken');
}
