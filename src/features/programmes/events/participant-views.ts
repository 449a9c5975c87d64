import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { ParticipantView } from './registration-contract.ts';
import type { ParticipantCountry, ParticipantRole, ParticipantStanding } from './vocabulary.ts';

/** Seats taken (those kept for delegations too) and seats that wait. */
export async function countSeats(ctx: Ctx, eventId: string): Promise<{ taken: number; waiting: number }> {
  const { rows } = await sql<{ taken: number; waiting: number }>`
    select count(*) filter (where standing = 'in')::int as taken,
      count(*) filter (where standing = 'waiting')::int as waiting
    from programmes_event_participant where event_id = ${eventId}`.execute(ctx.db);
  return rows[0] ?? { taken: 0, waiting: 0 };
}

/** The seat of the person who acts. */
export async function findOwnSeat(
  ctx: Ctx,
  eventId: string,
): Promise<{ id: string; standing: ParticipantStanding } | undefined> {
  if (ctx.actor.kind !== 'person') return undefined;
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event_participant')
    .select(['id', 'standing'])
    .where('event_id', '=', eventId)
    .where('person_id', '=', ctx.actor.personId)
    .executeTakeFirst();
  return row && { id: row.id, standing: row.standing as ParticipantStanding };
}

/** Events a person is registered for, the next first; 100 at most. */
export async function listRegisteredEventIds(ctx: Ctx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from programmes_event e join programmes_event_participant p on p.event_id = e.id
    where p.person_id = ${personId} order by e.first_day desc nulls last limit 100`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

export const storedNameShape = z.object({
  typed: z.string(),
  han: z.string(),
  latin: z.string(),
  cyrillic: z.string(),
});
export type StoredName = z.output<typeof storedNameShape>;

export type StoredParticipant = Omit<ParticipantView, 'organisationNames'> & {
  personId: string | null;
  absentRounds: number[];
};

/** Everybody who is in or waits, in the order of registration. */
export async function listParticipants(ctx: Ctx, eventId: string): Promise<StoredParticipant[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event_participant')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('standing', '<>', 'withdrawn')
    .orderBy('place_in_line')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    standing: row.standing as ParticipantStanding,
    name: row.name === null ? null : storedNameShape.parse(row.name),
    email: row.email,
    organisation: row.organisation,
    country: row.country as ParticipantCountry,
    role: row.role as ParticipantRole,
    spoken: row.spoken,
    isOpenToMeetings: row.is_open_to_meetings,
    looksFor: row.looks_for,
    delegationId: row.delegation_id,
    consentVersion: row.consent_version,
    consentedAt: row.consented_at?.toISOString() ?? null,
    personId: row.person_id,
    absentRounds: row.absent_rounds,
  }));
}

export async function listDelegations(ctx: Ctx, eventId: string) {
  const { rows } = await sql<{
    id: string;
    organisation: string;
    country: ParticipantCountry;
    contactId: string;
    seats: number;
    agreed: number;
  }>`
    select d.id, d.organisation, d.country, d.contact_id as "contactId",
      count(p.id) filter (where p.standing <> 'withdrawn')::int as seats,
      count(p.id) filter (where p.standing <> 'withdrawn' and p.consented_at is not null)::int as agreed
    from programmes_event_delegation d left join programmes_event_participant p on p.delegation_id = d.id
    where d.event_id = ${eventId} group by d.id order by d.created_at`.execute(ctx.db);
  return rows;
}

/** A delegation by the hash of its link. */
export async function findDelegation(ctx: Ctx, eventId: string, linkHash: string) {
  const { rows } = await sql<{
    id: string;
    organisation: string;
    country: ParticipantCountry;
    seats: number;
    agreed: number;
  }>`
    select d.id, d.organisation, d.country,
      count(p.id) filter (where p.standing <> 'withdrawn')::int as seats,
      count(p.id) filter (where p.standing <> 'withdrawn' and p.consented_at is not null)::int as agreed
    from programmes_event_delegation d left join programmes_event_participant p on p.delegation_id = d.id
    where d.event_id = ${eventId} and d.link_hash = ${linkHash} group by d.id`.execute(ctx.db);
  return rows[0];
}
