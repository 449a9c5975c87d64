import { AppError } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { hashSecret, newSecretToken } from '../../../platform/auth/secret-tokens.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { eventMailWords } from '../messages/event-mails.ts';
import { personIdOf } from '../access.ts';
import { eventNotFound, prepares } from './access.ts';
import { mailLanguageOf } from './mail-language.ts';
import { noteEvent } from './note-event.ts';
import { organisationNamesOf } from './organisation-names.ts';
import {
  holdSeats,
  insertDelegation,
  insertParticipant,
  takeDelegationSeat,
  withdrawParticipant,
  type Person,
} from './participant-store.ts';
import { findDelegation, findOwnSeat, listDelegations, listParticipants } from './participant-views.ts';
import { openEvent } from './read-service.ts';
import type { ParticipantView, registrationEndpoints, RegistrationInput } from './registration-contract.ts';
import { registrationFault } from './rules.ts';
import { fillFreeSeats } from './seats.ts';
import { openForPreparing } from './service.ts';
import { titleOf } from './present.ts';
import type { ParticipantStanding } from './vocabulary.ts';
import type { StoredEvent } from './views.ts';
import { writeNameForms } from './write-name-forms.ts';

type Seat = { participantId: string; standing: ParticipantStanding };

/** Registers the caller; where all seats are taken he waits. Never gives more seats than there are. */
export async function register(ctx: Ctx, { id, ...wish }: RegistrationInput): Promise<Seat> {
  const personId = personIdOf(ctx.actor);
  await openForRegistration(ctx, id);
  return ctx.transaction(async (tx) => {
    const { free } = await holdSeats(tx, id);
    if (await findOwnSeat(tx, id)) throw new AppError('conflict', 'programmes.event.registeredAlready');
    const standing = free === 0 ? 'waiting' : 'in';
    const person = personFrom(wish, personId);
    const { organisation, country } = wish;
    const participantId = await insertParticipant(tx, id, standing, { organisation, country, person });
    await noteEvent(tx, id, 'registered', { participantId, standing, consent: wish.consent });
    return { participantId, standing };
  });
}

export async function withdraw(
  ctx: Ctx,
  { id, participantId }: ParsedInputOf<typeof registrationEndpoints.withdraw>,
): Promise<{ withdrawn: boolean }> {
  personIdOf(ctx.actor);
  const event = await openEvent(ctx, id);
  return ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const own = await findOwnSeat(tx, id);
    const wanted = participantId ?? own?.id;
    if (wanted === undefined) throw new AppError('conflict', 'programmes.event.notRegistered');
    if (wanted !== own?.id && !prepares(event, ctx.actor)) {
      throw new AppError('forbidden', 'programmes.event.preparersOnly');
    }
    const withdrawn = await withdrawParticipant(tx, id, wanted);
    if (!withdrawn) throw eventNotFound();
    await noteEvent(tx, id, 'withdrawn', { participantId: wanted });
    await fillFreeSeats(tx, id);
    return { withdrawn };
  });
}

/** Who comes, for those who prepare the event. Reading it goes on record. */
export async function readParticipants(ctx: Ctx, id: string) {
  await openForPreparing(ctx, id);
  const [participants, delegations] = await Promise.all([
    listParticipants(ctx, id),
    listDelegations(ctx, id),
  ]);
  const [contacts, namesOf] = await Promise.all([
    personNamesOf(
      ctx,
      delegations.map(({ contactId }) => contactId),
    ),
    organisationNamesOf(
      ctx,
      participants.map(({ organisation }) => organisation),
    ),
  ]);
  await noteEvent(ctx, id, 'participantsRead', { count: participants.length });
  return {
    items: participants.map(({ personId: _person, absentRounds: _rounds, ...shown }): ParticipantView => ({
      ...shown,
      organisationNames: namesOf(shown.organisation),
    })),
    delegations: delegations.map(({ contactId, ...delegation }) => ({
      ...delegation,
      contact: contacts.get(contactId) ?? null,
    })),
    asOf: ctx.clock().toISOString(),
  };
}

/** Keeps seats for a group: as many as there are, the others wait. Who its members are nobody knows yet. */
export async function bringDelegation(
  ctx: Ctx,
  { id, organisation, country, seats, emails }: ParsedInputOf<typeof registrationEndpoints.bringDelegation>,
) {
  const contactId = personIdOf(ctx.actor);
  const event = await openForRegistration(ctx, id);
  const token = newSecretToken();
  const addresses = [...new Set(emails.map((email) => email.toLowerCase()))];
  if (addresses.length > seats) throw new AppError('invalid', 'programmes.event.moreMailsThanSeats');
  return ctx.transaction(async (tx) => {
    const { free } = await holdSeats(tx, id);
    const standings = Array.from({ length: seats }, (_, at): ParticipantStanding =>
      free === undefined || at < free ? 'in' : 'waiting',
    );
    const linkHash = hashSecret(token);
    const delegationId = await insertDelegation(tx, id, {
      ...{ contactId, organisation, country, linkHash, standings },
    });
    for (const to of addresses) {
      const language = mailLanguageOf([], country);
      const { subject, text } = eventMailWords[language].invited;
      const title = titleOf(event, language).text;
      const mail = { subject: subject(title), text: text(title, organisation) };
      const path = `/${language}/events/${id}/delegation?token=${token}`;
      await queueMail(tx, { to, language, ...mail, link: { path } });
    }
    await noteEvent(tx, id, 'delegationBrought', { delegationId, seats });
    const isIn = standings.filter((standing) => standing === 'in').length;
    return { delegationId, token, in: isIn, waiting: seats - isIn, invited: addresses.length };
  });
}

export async function readDelegation(ctx: Ctx, id: string, token: string) {
  const found = await findDelegation(ctx, id, hashSecret(token));
  if (!found) throw new AppError('notFound', 'programmes.event.linkWrong');
  const { organisation, country, seats, agreed } = found;
  return { organisation, country, seats, agreed };
}

/** A member of a delegation says himself who he is, and agrees for himself. */
export async function joinDelegation(
  ctx: Ctx,
  { id, token, ...wish }: ParsedInputOf<typeof registrationEndpoints.joinDelegation>,
): Promise<Seat> {
  return ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const delegation = await findDelegation(tx, id, hashSecret(token));
    if (!delegation) throw new AppError('notFound', 'programmes.event.linkWrong');
    // Whoever is signed in and has no seat yet finds this one among his own.
    const isFirst = ctx.actor.kind === 'person' && !(await findOwnSeat(tx, id));
    const personId = isFirst ? personIdOf(ctx.actor) : null;
    const seat = await takeDelegationSeat(tx, delegation.id, personFrom(wish, personId));
    if (!seat) throw new AppError('conflict', 'programmes.event.delegationFull');
    await noteEvent(tx, id, 'delegationJoined', { participantId: seat.id, consent: wish.consent });
    return { participantId: seat.id, standing: seat.standing };
  });
}

async function openForRegistration(ctx: Ctx, id: string): Promise<StoredEvent> {
  const event = await openEvent(ctx, id);
  const fault = registrationFault(event, dayOf(ctx.clock()));
  if (fault) throw new AppError('conflict', fault);
  return event;
}

function personFrom(
  wish: Omit<RegistrationInput, 'id' | 'organisation' | 'country'>,
  personId: string | null,
): Person {
  const { email, role, spoken, isOpenToMeetings, looksFor, consent } = wish;
  const name = writeNameForms(wish.name);
  return { personId, name, email, role, spoken, isOpenToMeetings, looksFor, consentVersion: consent };
}
