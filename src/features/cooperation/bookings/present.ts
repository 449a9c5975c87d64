import { isMemberOf, type Actor } from '../../../shared/actor.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  findEquipmentByIds,
  organisationsByIds,
  personNamesOf,
  presentEquipment,
  timeZonesOf,
} from '../../accounts/public.ts';
import { gateState } from '../../evaluation/public.ts';
import { stepsFrom } from '../steps/rules.ts';
import type { Booking, BookingRow } from './contract.ts';
import { bookingTransitions } from './life-cycle.ts';
import { refOfBooking } from './screening.ts';
import { stepsOfBooking, type StoredBooking } from './views.ts';
import type { BookingSide, BookingState } from './vocabulary.ts';

/** Members of the owner stand on its side, members of the user on his; whoever belongs to both decides as the owner. */
export function sidesOfBooking(
  booking: Pick<StoredBooking, 'ownerOrganisationId' | 'userOrganisationId'>,
  actor: Actor,
): BookingSide[] {
  if (isMemberOf(actor, booking.ownerOrganisationId)) return ['owner'];
  return isMemberOf(actor, booking.userOrganisationId) ? ['user'] : [];
}

/** Names of equipment for the reader, by id; of what is gone the number of nothing: a dash. */
export async function equipmentNames(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, { text: string; language: Language; unit: 'hour' | 'day' }>> {
  const stored = await findEquipmentByIds(ctx, ids);
  const briefs = await presentEquipment(ctx, [...stored.values()]);
  return new Map(
    briefs.map(({ id, text, unit }) => [id, { text: text.name, language: text.language, unit }]),
  );
}

/** Rows of the list, in the order given. */
export async function presentRows(ctx: Ctx, bookings: readonly StoredBooking[]): Promise<BookingRow[]> {
  const names = await equipmentNames(
    ctx,
    bookings.map(({ equipmentId }) => equipmentId),
  );
  const organisations = await organisationsByIds(
    ctx,
    bookings.flatMap((one) => [one.ownerOrganisationId, one.userOrganisationId]),
  );
  const rows: BookingRow[] = [];
  for (const one of bookings) {
    const { unit = 'hour', ...name } = names.get(one.equipmentId) ?? { text: '—', language: ctx.language };
    rows.push({
      id: one.id,
      number: one.number,
      equipmentId: one.equipmentId,
      equipmentName: name,
      owner: organisations.get(one.ownerOrganisationId) ?? null,
      user: organisations.get(one.userOrganisationId) ?? null,
      from: one.from.toISOString(),
      to: one.to.toISOString(),
      unit,
      timeZone: one.timeZone,
      state: one.state,
      screening: one.needsScreening ? (await gateState(ctx, refOfBooking(one.id))).state : null,
      side: sidesOfBooking(one, ctx.actor)[0] ?? 'user',
    });
  }
  return rows;
}

export async function presentBooking(ctx: Ctx, booking: StoredBooking): Promise<Booking> {
  const [row] = await presentRows(ctx, [booking]);
  if (!row) throw new Error(`Booking ${booking.id} cannot be shown`);
  const history = await stepsOfBooking(ctx, booking.id);
  const people = [booking.userPersonId, ...history.flatMap(({ person_id }) => person_id ?? [])];
  const [names, zones] = [await personNamesOf(ctx, people), await timeZonesOf(ctx, [booking.userPersonId])];
  const transitions = stepsFrom(bookingTransitions, booking.state, sidesOfBooking(booking, ctx.actor));
  const hasBegun = booking.from <= ctx.clock();
  const possible = transitions.filter(
    ({ conditions }) => !conditions.includes(hasBegun ? 'notBegun' : 'begun'),
  );
  return {
    ...row,
    purpose: { text: booking.purpose, language: booking.language },
    endUse: { text: booking.endUse, language: booking.language },
    userPerson: names.get(booking.userPersonId) ?? null,
    userTimeZone: zones.get(booking.userPersonId) ?? null,
    revision: booking.revision,
    steps: possible.map(({ step }) => step),
    needsReason: possible
      .filter(({ conditions }) => conditions.includes('reasonGiven'))
      .map(({ step }) => step),
    history: history.map((one) => ({
      step: one.step,
      to: one.to_state as BookingState,
      side: one.side as BookingSide,
      person: names.get(one.person_id ?? '') ?? null,
      reason: one.reason,
      reasonLanguage: one.reason_language as Language | null,
      at: one.at.toISOString(),
    })),
  };
}
