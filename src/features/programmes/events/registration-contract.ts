import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import { someTextShape } from '../../accounts/contract.ts';
import {
  consentVersion,
  delegationMax,
  lineMax,
  participantCountries,
  participantRoles,
  participantStandings,
  spokenLanguages,
} from './vocabulary.ts';

const byId = { id: idShape };
const flag = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean());
const name = z.string().trim().min(2).max(120);
const organisation = z.string().trim().min(1).max(lineMax);
const country = z.enum(participantCountries);
const role = z.enum(participantRoles);
const token = z.string().regex(/^[\w-]{43}$/, 'programmes.event.linkWrong');
/** The text he has agreed to, by its name: a form of yesterday's text is refused. */
const consent = z.literal(consentVersion, 'programmes.event.consentMissing');

/** What a person says of himself; never a passport, never a date of birth. */
const personFields = {
  name,
  email: z.email().max(200),
  role: role.default('participant'),
  spoken: queryList(z.enum(spokenLanguages), 9),
  isOpenToMeetings: flag.default(false),
  looksFor: z.string().trim().max(500).default(''),
  consent,
};
export const registrationInput = z.object({ ...byId, ...personFields, organisation, country });
export type RegistrationInput = z.output<typeof registrationInput>;

export const participantShape = z.object({
  id: idShape,
  standing: z.enum(participantStandings),
  /** Null while a seat of a delegation waits for its person. */
  name: z.object({ typed: z.string(), han: z.string(), latin: z.string(), cyrillic: z.string() }).nullable(),
  email: z.string().nullable(),
  /** As it was typed, and as the directory names it. */
  organisation: z.string().nullable(),
  organisationNames: someTextShape,
  country,
  role,
  spoken: z.array(z.string()),
  isOpenToMeetings: z.boolean(),
  looksFor: z.string(),
  delegationId: idShape.nullable(),
  consentVersion: z.string().nullable(),
  consentedAt: z.iso.datetime().nullable(),
});
export type ParticipantView = z.output<typeof participantShape>;

const seat = z.object({ participantId: idShape, standing: z.enum(participantStandings) });

export const registrationEndpoints = {
  register: defineEndpoint({
    id: 'programmes.registrations.register',
    method: 'POST',
    path: '/api/events/:id/registrations',
    summary:
      'Registers the caller, with the text of consent he agreed to; on the waiting list where all is full.',
    audience: 'signedIn',
    input: registrationInput,
    output: seat,
  }),
  withdraw: defineEndpoint({
    id: 'programmes.registrations.withdraw',
    method: 'POST',
    path: '/api/events/:id/registrations/withdraw',
    summary:
      'Gives a seat back and removes what was said of the person; one’s own, or any by those who prepare.',
    audience: 'signedIn',
    input: z.object({ ...byId, participantId: queryOptional(idShape) }),
    output: z.object({ withdrawn: z.boolean() }),
  }),
  participants: defineEndpoint({
    id: 'programmes.registrations.participants',
    method: 'GET',
    path: '/api/events/:id/participants',
    summary:
      'Who comes and who waits, in the order of registration; for those who prepare the activity only.',
    audience: 'signedIn',
    input: z.object(byId),
    output: z.object({
      items: z.array(participantShape),
      delegations: z.array(
        z.object({
          id: idShape,
          organisation: z.string(),
          country,
          contact: z.string().nullable(),
          seats: z.number().int(),
          agreed: z.number().int(),
        }),
      ),
      asOf: z.iso.datetime(),
    }),
  }),
  bringDelegation: defineEndpoint({
    id: 'programmes.registrations.bringDelegation',
    method: 'POST',
    path: '/api/events/:id/delegations',
    summary:
      'Keeps seats for a group; its members agree one by one by a link, which is shown once and mailed to the given addresses.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      organisation,
      country,
      seats: z.coerce.number().int().min(1).max(delegationMax),
      /** Written to once and not kept. */
      emails: z.array(z.email().max(200)).max(delegationMax).default([]),
    }),
    output: z.object({
      delegationId: idShape,
      token,
      in: z.number().int(),
      waiting: z.number().int(),
      invited: z.number().int(),
    }),
  }),
  delegation: defineEndpoint({
    id: 'programmes.registrations.delegation',
    method: 'GET',
    path: '/api/events/:id/delegations/by-link',
    summary:
      'What a member of a delegation sees who opens its link: the group and how many seats are free in it.',
    audience: 'public',
    input: z.object({ ...byId, token }),
    output: z.object({
      organisation: z.string(),
      country,
      seats: z.number().int(),
      agreed: z.number().int(),
    }),
  }),
  joinDelegation: defineEndpoint({
    id: 'programmes.registrations.joinDelegation',
    method: 'POST',
    path: '/api/events/:id/delegations/by-link',
    summary: 'A member of a delegation takes his seat and agrees for himself.',
    audience: 'public',
    input: z.object({ ...byId, token, ...personFields }),
    output: seat,
  }),
};
