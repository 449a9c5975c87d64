import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  countryShape,
  doneShape,
  factSourceShape,
  localizedTextShape,
  nameConfidenceShape,
  regionShape,
  someTextShape,
} from '../contract.ts';
import { translatedTextShape } from '../texts/contract.ts';
import {
  membershipRoles,
  organisationKinds,
  registrableKinds,
  verificationMethods,
  verificationStates,
} from './kinds.ts';

export const organisationKindShape = z.enum(organisationKinds);
export const verificationStateShape = z.enum(verificationStates);
export const membershipRoleShape = z.enum(membershipRoles);

/** Numbers of the state registers; check digits are verified, the registers are not asked. */
export const registrationIdsShape = z.strictObject({
  uscc: z.string().max(40).optional(),
  ogrn: z.string().max(40).optional(),
  ogrnip: z.string().max(40).optional(),
  inn: z.string().max(40).optional(),
  /** Of the Research Organization Registry; no number of a state register. */
  ror: z.string().max(60).optional(),
});

/** General contacts of the organisation, never of a person. */
export const contactShape = z.strictObject({
  type: z.enum(['email', 'phone', 'address', 'messenger']),
  value: z.string().trim().min(3).max(300),
});

/** Domains of any script are accepted (институт.рф). */
const websiteShape = z
  .string()
  .trim()
  .max(300)
  .refine((text) => /^https?:\/\/[^\s/@]+\.[^\s/@]+/i.test(text) && URL.canParse(text), {
    error: 'accounts.organisation.websiteMalformed',
  });
const nameField = localizedTextShape(300, 2).refine((names) => names.zh ?? names.ru ?? names.en, {
  error: 'accounts.organisation.nameMissing',
});

const organisationFields = {
  kind: z.enum(registrableKinds),
  country: countryShape,
  region: regionShape.nullable().default(null),
  city: z.string().trim().max(100).nullable().default(null),
  names: nameField,
  nameConfidence: nameConfidenceShape.default('proposed'),
  registrationIds: registrationIdsShape.default({}),
  profile: localizedTextShape(6000).default({}),
  contacts: z.array(contactShape).max(10).default([]),
  website: websiteShape.nullable().default(null),
  foundersForeign: z.boolean().nullable().default(null),
};
export const newOrganisationInput = z.strictObject(organisationFields);
export type NewOrganisation = z.output<typeof newOrganisationInput>;

export const organisationBriefShape = z.object({
  id: idShape,
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  kind: organisationKindShape,
  country: countryShape.nullable(),
  region: regionShape.nullable(),
  city: z.string().nullable(),
  verificationState: verificationStateShape,
  isDemo: z.boolean(),
});
/** What other rooms show of an organisation. */
export type OrganisationBrief = z.output<typeof organisationBriefShape>;

export const memberShape = z.object({
  id: idShape,
  state: z.enum(['invited', 'active']),
  role: membershipRoleShape,
  person: z.object({ id: idShape, displayName: z.string() }).nullable(),
  invitedEmail: z.string().nullable(),
  since: z.iso.datetime(),
});

const stepShape = z.object({
  from: verificationStateShape,
  to: verificationStateShape,
  method: z.enum(verificationMethods).nullable(),
  reason: z.string(),
  decidedAt: z.iso.datetime(),
});

export const organisationShape = organisationBriefShape.extend({
  externalKey: z.string().nullable(),
  /** Other names, and those of records that were merged into this one. */
  alsoKnownAs: z.array(z.string()),
  /** Ids of records that were merged into this one: asking for one of them answers with this one. */
  mergedIds: z.array(idShape),
  placeBasis: z.string().nullable(),
  registrationIds: registrationIdsShape,
  /** As the organisation wrote it itself, in one or more languages. */
  profile: someTextShape,
  /** By the translation room, in languages the original was not written in. */
  translations: z.object({ profile: z.array(translatedTextShape), note: z.array(translatedTextShape) }),
  website: z.string().nullable(),
  /** Null for readers who are not signed in. */
  contacts: z.array(contactShape).nullable(),
  verifiedByMethod: z.enum(verificationMethods),
  verifiedOn: z.iso.date().nullable(),
  /** Keys of related records of the starting content. */
  related: z.array(z.string()),
  /** Of the compilers, in English. */
  note: z.string().nullable(),
  source: factSourceShape.nullable(),
  alsoIn: z.array(factSourceShape),
  /** Members who agreed to be named in public. */
  people: z.array(z.object({ id: idShape, displayName: z.string() })),
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  /** Only for its members, moderators, compliance officers and administrators. */
  internal: z
    .object({
      foundersForeign: z.boolean().nullable(),
      documents: z.array(
        z.object({
          fileId: idShape,
          name: z.string(),
          contentType: z.string(),
          size: z.number().int(),
          sentAt: z.iso.datetime(),
        }),
      ),
      /** The documents may be opened by this reader, not only seen in the list. */
      mayReadDocuments: z.boolean(),
      steps: z.array(stepShape),
      mayEdit: z.boolean(),
      mayInvite: z.boolean(),
      /** States this reader may move it to now. */
      mayMoveTo: z.array(verificationStateShape),
    })
    .nullable(),
});
export type Organisation = z.output<typeof organisationShape>;

export const organisationEndpoints = {
  list: defineEndpoint({
    id: 'accounts.organisations.list',
    method: 'GET',
    path: '/api/organisations',
    summary: 'Organisations by part of a name in any language, country, region, kind, state',
    audience: 'public',
    input: z.object({
      q: queryOptional(z.string().trim().max(200)),
      country: queryOptional(countryShape),
      region: queryOptional(regionShape),
      kind: queryOptional(organisationKindShape),
      state: queryOptional(verificationStateShape),
      ...pagingInput,
    }),
    output: pageOf(organisationBriefShape),
  }),
  get: defineEndpoint({
    id: 'accounts.organisations.get',
    method: 'GET',
    path: '/api/organisations/:id',
    summary: 'One organisation; the id of one that was merged answers with the one it is now part of',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: organisationShape,
  }),
  create: defineEndpoint({
    id: 'accounts.organisations.create',
    method: 'POST',
    path: '/api/organisations',
    summary: 'Register an organisation; the caller becomes its owner',
    audience: 'signedIn',
    input: newOrganisationInput,
    output: organisationShape,
  }),
  update: defineEndpoint({
    id: 'accounts.organisations.update',
    method: 'PUT',
    path: '/api/organisations/:id',
    summary: 'Change an organisation (its members); `revision` is the one that was read',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      revision: z.number().int(),
      ...organisationFields,
      kind: organisationKindShape,
      country: countryShape.nullable(),
    }),
    output: organisationShape,
  }),
  sendDocuments: defineEndpoint({
    id: 'accounts.organisations.sendDocuments',
    method: 'POST',
    path: '/api/organisations/:id/documents',
    summary: 'Send documents for verification (its members): ids of files the caller uploaded',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape, fileIds: z.array(idShape).min(1).max(10) }),
    output: organisationShape,
  }),
  move: defineEndpoint({
    id: 'accounts.organisations.move',
    method: 'POST',
    path: '/api/organisations/:id/state',
    summary:
      'Verify or reject (moderators), suspend or restore (administrators); never one’s own organisation',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      to: z.enum(['verified', 'rejected', 'suspended']),
      method: z.enum(['document', 'registry']).optional(),
      reason: z.string().trim().max(1000).default(''),
    }),
    output: organisationShape,
  }),
  members: defineEndpoint({
    id: 'accounts.organisations.members',
    method: 'GET',
    path: '/api/organisations/:id/members',
    summary: 'Members and open invitations (its members, administrators)',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: z.object({ members: z.array(memberShape) }),
  }),
  invite: defineEndpoint({
    id: 'accounts.organisations.invite',
    method: 'POST',
    path: '/api/organisations/:id/invitations',
    summary: 'Invite a colleague by mail (its owners)',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      email: z.preprocess(
        (value) => (typeof value === 'string' ? value.trim() : value),
        z.email({ error: 'accounts.person.emailMalformed' }).max(254),
      ),
      role: membershipRoleShape.default('member'),
    }),
    output: memberShape,
  }),
  removeMember: defineEndpoint({
    id: 'accounts.organisations.removeMember',
    method: 'DELETE',
    path: '/api/organisations/:id/members/:membershipId',
    summary: 'Remove a member or withdraw an invitation (its owners), or leave',
    audience: 'signedIn',
    input: z.object({ id: idShape, membershipId: idShape }),
    output: doneShape,
  }),
  readInvitation: defineEndpoint({
    id: 'accounts.organisations.readInvitation',
    method: 'POST',
    path: '/api/invitations/reading',
    summary: 'What an invitation token invites to',
    audience: 'public',
    input: z.strictObject({ token: z.string().max(100) }),
    output: z.object({ organisation: organisationBriefShape, email: z.string(), role: membershipRoleShape }),
  }),
  acceptInvitation: defineEndpoint({
    id: 'accounts.organisations.acceptInvitation',
    method: 'POST',
    path: '/api/invitations/acceptance',
    summary: 'Become a member by the token of the mail',
    audience: 'signedIn',
    input: z.strictObject({ token: z.string().max(100) }),
    output: organisationShape,
  }),
};
