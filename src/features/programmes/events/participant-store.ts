import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { StoredName } from './participant-views.ts';
import type { ParticipantCountry, ParticipantRole, ParticipantStanding } from './vocabulary.ts';

/** Holds an event so that seats are given one after the other, and says how many are free; undefined: no limit. */
export async function holdSeats(ctx: Ctx, eventId: string): Promise<{ free: number | undefined }> {
  const { rows } = await sql<{ capacity: number | null }>`
    select capacity from programmes_event where id = ${eventId} for update`.execute(ctx.db);
  const capacity = rows[0]?.capacity ?? null;
  if (capacity === null) return { free: undefined };
  const counted = await sql<{ taken: number }>`
    select count(*)::int as taken from programmes_event_participant
    where event_id = ${eventId} and standing = 'in'`.execute(ctx.db);
  return { free: Math.max(0, capacity - (counted.rows[0]?.taken ?? 0)) };
}

export type Person = {
  personId: string | null;
  name: StoredName;
  email: string;
  role: ParticipantRole;
  spoken: readonly string[];
  isOpenToMeetings: boolean;
  looksFor: string;
  consentVersion: string;
};

function columnsOf(ctx: Ctx, person: Person) {
  return {
    person_id: person.personId,
    name: JSON.stringify(person.name),
    email: person.email,
    role: person.role,
    spoken: [...person.spoken],
    is_open_to_meetings: person.isOpenToMeetings,
    looks_for: person.looksFor,
    consent_version: person.consentVersion,
    consented_at: ctx.clock(),
  };
}

export async function insertParticipant(
  ctx: Ctx,
  eventId: string,
  standing: ParticipantStanding,
  seat: { organisation: string; country: ParticipantCountry; person: Person },
): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_event_participant')
    .values({
      ...columnsOf(ctx, seat.person),
      ...{ id, event_id: eventId, standing, organisation: seat.organisation, country: seat.country },
      created_at: ctx.clock(),
    })
    .execute();
  return id;
}

export async function insertDelegation(
  ctx: Ctx,
  eventId: string,
  wish: {
    contactId: string;
    organisation: string;
    country: ParticipantCountry;
    linkHash: string;
    standings: readonly ParticipantStanding[];
  },
): Promise<string> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const id = newId(ctx.clock().getTime());
  const { organisation, country } = wish;
  await db
    .insertInto('programmes_event_delegation')
    .values({
      ...{ id, event_id: eventId, organisation, country },
      ...{ contact_id: wish.contactId, link_hash: wish.linkHash, created_at: ctx.clock() },
    })
    .execute();
  await db
    .insertInto('programmes_event_participant')
    .values(
      wish.standings.map((standing) => ({
        ...{ id: newId(ctx.clock().getTime()), event_id: eventId, delegation_id: id, standing },
        ...{ organisation, country, role: 'participant', created_at: ctx.clock() },
      })),
    )
    .execute();
  return id;
}

/** Puts a person on the first seat of his delegation nobody has taken; undefined where none is left. */
export async function takeDelegationSeat(
  ctx: Ctx,
  delegationId: string,
  person: Person,
): Promise<{ id: string; standing: ParticipantStanding } | undefined> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const seat = await db
    .selectFrom('programmes_event_participant')
    .select(['id', 'standing'])
    .where('delegation_id', '=', delegationId)
    .where('standing', '<>', 'withdrawn')
    .where('consented_at', 'is', null)
    .orderBy('standing')
    .orderBy('place_in_line')
    .forUpdate()
    .executeTakeFirst();
  if (!seat) return undefined;
  await db
    .updateTable('programmes_event_participant')
    .set(columnsOf(ctx, person))
    .where('id', '=', seat.id)
    .execute();
  return { id: seat.id, standing: seat.standing as ParticipantStanding };
}

/** Takes a seat back and with it all that says who sat there; says whether there was one. */
export async function withdrawParticipant(ctx: Ctx, eventId: string, id: string): Promise<boolean> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db
    .deleteFrom('programmes_event_wish')
    .where((or) => or.or([or('from_id', '=', id), or('to_id', '=', id)]))
    .execute();
  await db
    .deleteFrom('programmes_event_meeting')
    .where((or) => or.or([or('first_id', '=', id), or('second_id', '=', id)]))
    .execute();
  const changed = await db
    .updateTable('programmes_event_participant')
    .set({
      standing: 'withdrawn',
      ...{ person_id: null, name: null, email: null, organisation: null, looks_for: '', spoken: [] },
      ...{ is_open_to_meetings: false, absent_rounds: [], withdrawn_at: ctx.clock() },
    })
    .where('id', '=', id)
    .where('event_id', '=', eventId)
    .where('standing', '<>', 'withdrawn')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Lets the first of those who wait in; gives whom. */
export async function letIn(ctx: Ctx, eventId: string, seats: number | undefined): Promise<string[]> {
  const limit = seats === undefined ? sql`` : sql`limit ${seats}`;
  const { rows } = await sql<{ id: string }>`
    update programmes_event_participant set standing = 'in' where id in (
      select id from programmes_event_participant where event_id = ${eventId} and standing = 'waiting'
      order by place_in_line ${limit})
    returning id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** What a participant says of his meetings. */
export async function putMeetingWishes(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  wish: { isOpen: boolean; absentRounds: readonly number[]; wants: readonly string[] },
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db
    .updateTable('programmes_event_participant')
    .set({ is_open_to_meetings: wish.isOpen, absent_rounds: [...wish.absentRounds] })
    .where('id', '=', participantId)
    .execute();
  await db.deleteFrom('programmes_event_wish').where('from_id', '=', participantId).execute();
  if (wish.wants.length === 0) return;
  await db
    .insertInto('programmes_event_wish')
    .values(wish.wants.map((to_id) => ({ event_id: eventId, from_id: participantId, to_id })))
    .execute();
}
