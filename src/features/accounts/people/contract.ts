import { z } from 'zod';
import { roles } from '../../../shared/actor.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { doneShape, languageShape, timeZoneShape } from '../contract.ts';
import { keptExpertShape, keptNoteShape } from './kept-shapes.ts';
import {
  membershipRoleShape,
  newOrganisationInput,
  organisationBriefShape,
} from '../organisations/contract.ts';

/** Roles an administrator gives; institute, enterprise and the like follow from membership. */
export const grantableRoles = roles.filter((role) => role !== 'visitor');
export const grantableRoleShape = z.enum(grantableRoles);

const namePart = z.string().trim().min(1).max(100);
const hanShape = z.strictObject({
  family: z.string().trim().max(100),
  given: namePart,
  dotted: z.boolean().optional(),
});
const cyrillicShape = z.strictObject({
  family: z.string().trim().max(100),
  given: namePart,
  patronymic: z.preprocess((value) => (value === '' ? undefined : value), namePart.optional()),
});
const latinShape = z.strictObject({ family: z.string().trim().max(100), given: namePart });
export const scripts = ['han', 'cyrillic', 'latin'] as const;

/** A person's name in up to three scripts, at least one. */
export const personNameShape = z.strictObject({
  tradition: z.enum(['chinese', 'russian', 'other']).optional(),
  typedIn: z.enum(scripts).optional(),
  han: hanShape.optional(),
  cyrillic: cyrillicShape.optional(),
  latin: latinShape.optional(),
});
const givenNameShape = personNameShape.refine((name) => name.han ?? name.cyrillic ?? name.latin, {
  error: 'accounts.person.nameMissing',
});

export const nameOriginShape = z.enum(['given', 'proposed']);
export const nameOriginsShape = z.object({
  han: nameOriginShape.optional(),
  cyrillic: nameOriginShape.optional(),
  latin: nameOriginShape.optional(),
});

const emailShape = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : value),
  z.email({ error: 'accounts.person.emailMalformed' }).max(254),
);
/** Rules for new passwords are checked by the service, which knows the e-mail. */
const passwordShape = z.string().min(1).max(1000);

const nameInput = {
  name: givenNameShape,
  /** Which of the forms were proposed by the platform and not yet accepted by the person. */
  proposedForms: z.array(z.enum(scripts)).max(3).default([]),
};

export const membershipShape = z.object({
  id: idShape,
  organisation: organisationBriefShape,
  role: membershipRoleShape,
  since: z.iso.datetime(),
});

export const meShape = z.object({
  id: idShape,
  email: z.string(),
  name: personNameShape,
  nameOrigins: nameOriginsShape,
  displayName: z.string(),
  language: languageShape,
  timeZone: z.string(),
  listedPublicly: z.boolean(),
  /** All roles in force, those from membership included. */
  roles: z.array(z.enum(roles)),
  memberships: z.array(membershipShape),
  createdAt: z.iso.datetime(),
});
export type Me = z.output<typeof meShape>;

const sessionShape = z.object({
  id: idShape,
  openedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isCurrent: z.boolean(),
});

export const personRowShape = z.object({
  id: idShape,
  displayName: z.string(),
  email: z.string().nullable(),
  state: z.enum(['active', 'closed']),
  grantedRoles: z.array(grantableRoleShape),
  organisations: z.array(organisationBriefShape),
  createdAt: z.iso.datetime(),
});
export type PersonRow = z.output<typeof personRowShape>;

/** What a person agreed to show to everybody: names and the organisations that are public themselves; nothing else. */
export const publicPersonShape = z.object({
  id: idShape,
  displayName: z.string(),
  names: z.array(z.object({ script: z.enum(scripts), text: z.string(), origin: nameOriginShape })),
  organisations: z.array(organisationBriefShape),
  isDemo: z.boolean(),
});
export type PublicPerson = z.output<typeof publicPersonShape>;

/** What is proposed may be a part only: of one typed word nobody knows the given name. */
const proposedPart = { family: z.string(), given: z.string() };
const formOf = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ value, origin: nameOriginShape }));

export const personEndpoints = {
  signUp: defineEndpoint({
    id: 'accounts.people.signUp',
    method: 'POST',
    path: '/api/accounts/sign-up',
    summary: 'Open an account, with a new organisation, by an invitation, or alone; signs in',
    audience: 'public',
    input: z.strictObject({
      email: emailShape,
      password: passwordShape,
      ...nameInput,
      language: languageShape,
      timeZone: timeZoneShape,
      listedPublicly: z.boolean().default(false),
      consent: z.literal(true, { error: 'accounts.person.consentMissing' }),
      organisation: newOrganisationInput.optional(),
      invitationToken: z.string().max(100).optional(),
    }),
    output: meShape,
  }),
  signIn: defineEndpoint({
    id: 'accounts.people.signIn',
    method: 'POST',
    path: '/api/accounts/sign-in',
    summary: 'Sign in by e-mail and password',
    audience: 'public',
    input: z.strictObject({ email: z.string().trim().max(254), password: passwordShape }),
    output: meShape,
  }),
  signOut: defineEndpoint({
    id: 'accounts.people.signOut',
    method: 'POST',
    path: '/api/accounts/sign-out',
    summary: 'End this session',
    audience: 'public',
    input: z.object({}),
    output: doneShape,
  }),
  signOutEverywhere: defineEndpoint({
    id: 'accounts.people.signOutEverywhere',
    method: 'POST',
    path: '/api/accounts/sign-out-everywhere',
    summary: 'End all my sessions, this one too',
    audience: 'signedIn',
    input: z.object({}),
    output: doneShape,
  }),
  listSessions: defineEndpoint({
    id: 'accounts.people.listSessions',
    method: 'GET',
    path: '/api/me/sessions',
    summary: 'Where I am signed in',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ sessions: z.array(sessionShape) }),
  }),
  closeSession: defineEndpoint({
    id: 'accounts.people.closeSession',
    method: 'DELETE',
    path: '/api/me/sessions/:sessionId',
    summary: 'End one of my sessions',
    audience: 'signedIn',
    input: z.object({ sessionId: idShape }),
    output: doneShape,
  }),
  me: defineEndpoint({
    id: 'accounts.people.me',
    method: 'GET',
    path: '/api/me',
    summary: 'My account, roles and memberships',
    audience: 'signedIn',
    input: z.object({}),
    output: meShape,
  }),
  updateMe: defineEndpoint({
    id: 'accounts.people.updateMe',
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change my names, language, time zone, public listing',
    audience: 'signedIn',
    input: z.strictObject({
      name: givenNameShape.optional(),
      proposedForms: nameInput.proposedForms,
      language: languageShape.optional(),
      timeZone: timeZoneShape.optional(),
      listedPublicly: z.boolean().optional(),
    }),
    output: meShape,
  }),
  changePassword: defineEndpoint({
    id: 'accounts.people.changePassword',
    method: 'POST',
    path: '/api/me/password',
    summary: 'Change my password; ends my other sessions',
    audience: 'signedIn',
    input: z.strictObject({ currentPassword: passwordShape, newPassword: passwordShape }),
    output: doneShape,
  }),
  requestPasswordReset: defineEndpoint({
    id: 'accounts.people.requestPasswordReset',
    method: 'POST',
    path: '/api/accounts/password-reset-requests',
    summary: 'Ask for a mail with a link to set a new password; the answer is the same for unknown addresses',
    audience: 'public',
    input: z.strictObject({ email: emailShape }),
    output: doneShape,
  }),
  resetPassword: defineEndpoint({
    id: 'accounts.people.resetPassword',
    method: 'POST',
    path: '/api/accounts/password-resets',
    summary: 'Set a new password with the token of the mail; ends all sessions',
    audience: 'public',
    input: z.strictObject({ token: z.string().max(100), newPassword: passwordShape }),
    output: doneShape,
  }),
  proposeNames: defineEndpoint({
    id: 'accounts.people.proposeNames',
    method: 'POST',
    path: '/api/accounts/name-proposals',
    summary: 'Propose the forms of a name in the other scripts',
    audience: 'public',
    input: z.strictObject({
      typed: z.union([z.string().trim().min(1).max(200), givenNameShape]),
      tradition: z.enum(['chinese', 'russian', 'other']).optional(),
    }),
    output: z.object({
      tradition: z.enum(['chinese', 'russian', 'other']),
      typedIn: z.enum(scripts).optional(),
      han: formOf(z.object({ ...proposedPart, dotted: z.boolean().optional() })),
      cyrillic: formOf(z.object({ ...proposedPart, patronymic: z.string().optional() })),
      latin: formOf(z.object(proposedPart)),
    }),
  }),
  exportMe: defineEndpoint({
    id: 'accounts.people.exportMe',
    method: 'GET',
    path: '/api/me/export',
    summary: 'All that this room keeps about me, as JSON',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      exportedAt: z.iso.datetime(),
      account: meShape,
      consentedAt: z.iso.datetime().nullable(),
      sessions: z.array(sessionShape),
      documentsSent: z.array(
        z.object({ organisationId: idShape, fileId: idShape, sentAt: z.iso.datetime() }),
      ),
      invitationsSent: z.array(
        z.object({ organisationId: idShape, email: z.string(), at: z.iso.datetime() }),
      ),
      claims: z.array(
        z.object({
          organisationId: idShape.nullable(),
          facilityId: idShape.nullable(),
          operatorId: idShape.nullable(),
          position: z.string(),
          workMail: z.string().nullable(),
          state: z.string(),
          madeAt: z.iso.datetime(),
        }),
      ),
      /** The own entry as an expert with all consents; null without one. */
      expert: keptExpertShape,
      /** Notes of practice and comments the person wrote. */
      practices: z.array(keptNoteShape),
    }),
  }),
  closeMe: defineEndpoint({
    id: 'accounts.people.closeMe',
    method: 'POST',
    path: '/api/me/closure',
    summary: 'Close my account and erase my personal data; cannot be undone',
    audience: 'signedIn',
    input: z.strictObject({ password: passwordShape }),
    output: doneShape,
  }),
  list: defineEndpoint({
    id: 'accounts.people.list',
    method: 'GET',
    path: '/api/people',
    summary: 'People with their roles (administrators)',
    audience: 'signedIn',
    input: z.object({
      q: queryOptional(z.string().trim().max(200)),
      role: queryOptional(grantableRoleShape),
      ...pagingInput,
    }),
    output: pageOf(personRowShape),
  }),
  get: defineEndpoint({
    id: 'accounts.people.get',
    method: 'GET',
    path: '/api/people/:personId',
    summary: 'One person who agreed to be shown in public: names and organisations',
    audience: 'public',
    input: z.object({ personId: idShape }),
    output: publicPersonShape,
  }),
  brokers: defineEndpoint({
    id: 'accounts.people.brokers',
    method: 'GET',
    path: '/api/brokers',
    summary: 'Brokers who agreed to be shown in public: whom owners may choose for their records',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ items: z.array(publicPersonShape) }),
  }),
  setRoles: defineEndpoint({
    id: 'accounts.people.setRoles',
    method: 'PUT',
    path: '/api/people/:personId/roles',
    summary: 'Give a person exactly these roles (administrators)',
    audience: 'signedIn',
    input: z.strictObject({ personId: idShape, roles: z.array(grantableRoleShape).max(12) }),
    output: personRowShape,
  }),
};
