import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { BookingSide, BookingState } from './vocabulary.ts';

/** Of advisory locks, so that this kind meets no other. */
const lockSpace = 20_127;

/** Whoever decides on the same equipment waits until this transaction is over. */
export async function lockEquipment(ctx: Ctx, equipmentNumber: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockSpace)}, (${equipmentNumber}::bigint % 2147483647)::int)`.execute(
    ctx.db,
  );
}

/** The next public number: EB-2026-000123. */
export async function nextBookingNumber(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ next: number }>`
    select nextval('cooperation_booking_number'::regclass) as next`.execute(ctx.db);
  const next = String(rows[0]?.next ?? 0).padStart(6, '0');
  return `EB-${ctx.clock().getUTCFullYear()}-${next}`;
}

export type NewBooking = {
  number: string;
  equipmentId: string;
  equipmentNumber: number;
  ownerOrganisationId: string;
  ownerCountry: string | null;
  userOrganisationId: string;
  userCountry: string | null;
  userPersonId: string;
  timeZone: string;
  from: Date;
  to: Date;
  needsScreening: boolean;
  purpose: string;
  endUse: string;
  language: Language;
};

export async function insertBooking(ctx: Ctx, booking: NewBooking): Promise<string> {
  const id = newId();
  const now = ctx.clock();
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_booking')
    .values({
      id,
      number: booking.number,
      equipment_id: booking.equipmentId,
      equipment_number: booking.equipmentNumber,
      owner_organisation_id: booking.ownerOrganisationId,
      owner_country: booking.ownerCountry,
      user_organisation_id: booking.userOrganisationId,
      user_country: booking.userCountry,
      user_person_id: booking.userPersonId,
      time_zone: booking.timeZone,
      from_at: booking.from,
      to_at: booking.to,
      state: 'requested',
      needs_screening: booking.needsScreening,
      purpose: booking.purpose,
      end_use: booking.endUse,
      language: booking.language,
      revision: 1,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

/** The caller holds the row for change. A time that is taken meanwhile is refused by the database itself. */
export async function moveBooking(ctx: Ctx, id: string, to: BookingState): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_booking')
    .set((row) => ({ state: to, revision: row('revision', '+', 1), updated_at: ctx.clock() }))
    .where('id', '=', id)
    .execute();
}

export async function insertBookingStep(
  ctx: Ctx,
  bookingId: string,
  taken: {
    step: string;
    from: BookingState | null;
    to: BookingState;
    side: BookingSide;
    reason: string;
    personId: string;
  },
): Promise<void> {
  const { rows } = await sql<{ sequence: number; at: Date }>`
    select coalesce(max(sequence), 0) + 1 as sequence, greatest(max(at), ${ctx.clock()}::timestamptz) as at
    from cooperation_booking_step where booking_id = ${bookingId}`.execute(ctx.db);
  const { sequence, at } = rows[0] ?? { sequence: 1, at: ctx.clock() };
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_booking_step')
    .values({
      id: newId(),
      booking_id: bookingId,
      sequence,
      step: taken.step,
      from_state: taken.from,
      to_state: taken.to,
      side: taken.side,
      person_id: taken.personId,
      reason: taken.reason,
      reason_language: taken.reason === '' ? null : ctx.language,
      at,
    })
    .execute();
}
