import { addDays, dayOf, daysBetween } from '../../../shared/day.ts';
import { fieldFault } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import {
  openEquipment,
  organisationsByIds,
  ownEquipmentIds,
  findEquipmentByIds,
} from '../../accounts/public.ts';
import { personIdOf } from '../access.ts';
import { dayIn, momentIn } from '../interests/calendar-rules.ts';
import type { bookingEndpoints, UtilisationRow } from './contract.ts';
import { equipmentNames, presentRows } from './present.ts';
import { mayUse } from './request-service.ts';
import {
  daySpan,
  hoursOf,
  joinSpans,
  openSpans,
  overlaps,
  partInside,
  subtractSpans,
  type Span,
} from './time-rules.ts';
import { bookingsWithin, listBookings, standingBetween } from './views.ts';
import { standingStates } from './vocabulary.ts';

const told = ({ from, to }: Span) => ({ from: from.toISOString(), to: to.toISOString() });
const ownOrganisations = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.organisationIds : []);

export async function readCalendar(
  ctx: Ctx,
  { equipmentId, from, days }: ParsedInputOf<typeof bookingEndpoints.calendar>,
): Promise<OutputOf<typeof bookingEndpoints.calendar>> {
  const equipment = await openEquipment(ctx, equipmentId);
  const { timeZone, unit } = equipment;
  const now = ctx.clock();
  const first = from ?? dayIn(now, timeZone);
  const whole = daySpan(first, addDays(first, days - 1), timeZone);
  const taken = await standingBetween(ctx, equipmentId, whole);
  const past: Span = { from: new Date(0), to: now };
  const rows = Array.from({ length: days }, (_, at) => {
    const day = addDays(first, at);
    const frame = daySpan(day, day, timeZone);
    const open =
      unit === 'day'
        ? openSpans(day, equipment).length > 0
          ? [frame]
          : []
        : joinSpans(openSpans(day, equipment));
    const here = taken.filter((one) => overlaps(one, frame));
    const isTakenDay = unit === 'day' && (here.length > 0 || frame.from < now);
    return {
      day,
      isOpen: open.length > 0,
      free: (isTakenDay ? [] : subtractSpans(open, [...here, past])).map(told),
      taken: here.flatMap((one) => partInside(one, frame) ?? []).map(told),
    };
  });
  const briefs = await organisationsByIds(ctx, ownOrganisations(ctx));
  const mayAskFor = [];
  for (const brief of briefs.values()) {
    if (brief.verificationState === 'verified' && (await mayUse(ctx, equipment, brief)))
      mayAskFor.push(brief);
  }
  const name = (await equipmentNames(ctx, [equipmentId])).get(equipmentId);
  return {
    equipmentId,
    equipmentName: { text: name?.text ?? '—', language: name?.language ?? ctx.language },
    timeZone,
    unit,
    takesBookings: equipment.state === 'open',
    mayAskFor,
    isOwner: isMemberOf(ctx.actor, equipment.organisationId),
    days: rows,
    asOf: now.toISOString(),
  };
}

export async function readBookings(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof bookingEndpoints.list>,
): Promise<OutputOf<typeof bookingEndpoints.list>> {
  personIdOf(ctx.actor);
  const organisationIds = ownOrganisations(ctx);
  const { rows, total } = await listBookings(ctx, { ...filter, organisationIds }, { page, pageSize });
  return { items: await presentRows(ctx, rows), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

const usualDays = 30;
const utilisationDaysMax = 400;

/** Hours open, booked and used of the equipment of the own organisations; by the clock of each place. */
export async function readUtilisation(
  ctx: Ctx,
  wish: ParsedInputOf<typeof bookingEndpoints.utilisation>,
): Promise<OutputOf<typeof bookingEndpoints.utilisation>> {
  personIdOf(ctx.actor);
  const today = dayOf(ctx.clock());
  const to = wish.to ?? today;
  const from = wish.from ?? addDays(to, 1 - usualDays);
  const length = daysBetween(from, to);
  if (length < 0 || length >= utilisationDaysMax) {
    throw fieldFault('to', 'cooperation.booking.periodWrong');
  }
  const ids = await ownEquipmentIds(ctx, ownOrganisations(ctx));
  const [stored, names] = [await findEquipmentByIds(ctx, ids), await equipmentNames(ctx, ids)];
  const around = {
    from: momentIn(addDays(from, -1), '00:00', 'UTC'),
    to: momentIn(addDays(to, 2), '00:00', 'UTC'),
  };
  const bookings = await bookingsWithin(ctx, ids, around);
  const rows = ids.flatMap((id): UtilisationRow[] => {
    const equipment = stored.get(id);
    const name = names.get(id);
    if (!equipment || !name) return [];
    const frame = daySpan(from, to, equipment.timeZone);
    const own = bookings.filter((one) => one.equipmentId === id && overlaps(one, frame));
    const hours = (states: readonly string[]) =>
      own
        .filter(({ state }) => states.includes(state))
        .reduce(
          (sum, one) => sum + hoursOf(partInside(one, frame) ?? { from: frame.from, to: frame.from }),
          0,
        );
    const count = (state: string) => own.filter((one) => one.state === state).length;
    let openHours = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const spans = openSpans(day, equipment);
      openHours +=
        equipment.unit === 'day'
          ? spans.length > 0
            ? 24
            : 0
          : joinSpans(spans).reduce((sum, one) => sum + hoursOf(one), 0);
    }
    return [
      {
        equipmentId: id,
        equipmentName: { text: name.text, language: name.language },
        openHours,
        bookedHours: hours(standingStates),
        usedHours: hours(['used']),
        bookings: own.length,
        used: count('used'),
        unused: count('unused'),
        declined: count('declined'),
        cancelled: count('cancelled'),
        waiting: count('requested'),
      },
    ];
  });
  return { from, to, rows, asOf: ctx.clock().toISOString() };
}
