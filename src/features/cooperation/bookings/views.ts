import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { NewBooking } from './store.ts';
import type { Span } from './time-rules.ts';
import { bookingStates, standingStates, type BookingSide, type BookingState } from './vocabulary.ts';

export type StoredBooking = NewBooking & { id: string; state: BookingState; revision: number };

function bookingOf(row: Selectable<CooperationTables['cooperation_booking']>): StoredBooking {
  return {
    id: row.id,
    number: row.number,
    equipmentId: row.equipment_id,
    equipmentNumber: row.equipment_number,
    ownerOrganisationId: row.owner_organisation_id,
    ownerCountry: row.owner_country,
    userOrganisationId: row.user_organisation_id,
    userCountry: row.user_country,
    userPersonId: row.user_person_id,
    timeZone: row.time_zone,
    from: row.from_at,
    to: row.to_at,
    needsScreening: row.needs_screening,
    purpose: row.purpose,
    endUse: row.end_use,
    language: row.language as Language,
    state: z.enum(bookingStates).parse(row.state),
    revision: row.revision,
  };
}

export async function findBooking(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredBooking | undefined> {
  const row = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_booking')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && bookingOf(row);
}

/** What stands on a piece of equipment between two moments, in order. */
export async function standingBetween(ctx: Ctx, equipmentId: string, { from, to }: Span): Promise<Span[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_booking')
    .select(['from_at', 'to_at'])
    .where('equipment_id', '=', equipmentId)
    .where('state', 'in', [...standingStates])
    .where('from_at', '<', to)
    .where('to_at', '>', from)
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({ from: row.from_at, to: row.to_at }));
}

export type BookingFilter = {
  organisationIds: readonly string[];
  side: BookingSide | 'both';
  state?: BookingState | undefined;
  equipmentId?: string | undefined;
};

/** A page of the bookings of organisations, the latest time first, with how many there are. */
export async function listBookings(
  ctx: Ctx,
  { organisationIds, side, state, equipmentId }: BookingFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: StoredBooking[]; total: number }> {
  if (organisationIds.length === 0) return { rows: [], total: 0 };
  const own = [...organisationIds];
  let query = tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_booking')
    .where((or) =>
      or.or([
        ...(side === 'user' ? [] : [or('owner_organisation_id', 'in', own)]),
        ...(side === 'owner' ? [] : [or('user_organisation_id', 'in', own)]),
      ]),
    );
  if (state) query = query.where('state', '=', state);
  if (equipmentId) query = query.where('equipment_id', '=', equipmentId);
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('from_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: rows.map(bookingOf), total: Number(total) };
}

export async function stepsOfBooking(ctx: Ctx, bookingId: string) {
  return tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_booking_step')
    .selectAll()
    .where('booking_id', '=', bookingId)
    .orderBy('sequence')
    .execute();
}

/** Every booking of these pieces of equipment that touches a span, with its state. */
export async function bookingsWithin(
  ctx: Ctx,
  equipmentIds: readonly string[],
  { from, to }: Span,
): Promise<(Span & { equipmentId: string; state: BookingState })[]> {
  if (equipmentIds.length === 0) return [];
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_booking')
    .select(['equipment_id', 'from_at', 'to_at', 'state'])
    .where('equipment_id', 'in', [...equipmentIds])
    .where('from_at', '<', to)
    .where('to_at', '>', from)
    .execute();
  return rows.map((row) => ({
    equipmentId: row.equipment_id,
    from: row.from_at,
    to: row.to_at,
    state: z.enum(bookingStates).parse(row.state),
  }));
}
