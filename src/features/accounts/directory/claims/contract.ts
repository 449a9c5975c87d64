import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryOptional } from '../../../../shared/query.ts';
import { countryShape, nameConfidenceShape, regionShape, someTextShape } from '../../contract.ts';
import { organisationBriefShape, verificationStateShape } from '../../organisations/contract.ts';
import { profileKinds } from '../freshness/contract.ts';
import { subjects } from '../freshness/rules.ts';
import { claimGrounds, claimStates } from './rules.ts';

const path = '/api/profiles/:subject/:id';
const profile = { subject: z.enum(subjects), id: idShape };

const fileShape = z.object({
  fileId: idShape,
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
});

export const claimShape = z.object({
  id: idShape,
  subject: z.enum(subjects),
  profileId: idShape,
  /** The claimant’s organisation that is to keep a facility; null for a claim on an organisation. */
  operator: organisationBriefShape.nullable(),
  /** Null once the account was closed. */
  claimant: z.object({ id: idShape, displayName: z.string() }).nullable(),
  position: z.string(),
  workMail: z.string().nullable(),
  /** Its owner opened the link that was sent to it. */
  mailProvenAt: z.iso.datetime().nullable(),
  /** The address is at the domain of the organisation's website as it stands now. */
  isAtWebsite: z.boolean(),
  files: z.array(fileShape),
  state: z.enum(claimStates),
  reason: z.string(),
  madeAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});
export type Claim = z.output<typeof claimShape>;

export const claimedProfileShape = z.object({
  ...profile,
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  kind: z.enum(profileKinds),
  country: countryShape.nullable(),
  region: regionShape.nullable(),
  city: z.string().nullable(),
  isDemo: z.boolean(),
  /** Of an organisation; facilities have none. */
  verificationState: verificationStateShape.nullable(),
});
export type ClaimedProfile = z.output<typeof claimedProfileShape>;

const claimStandingShape = z.object({
  profile: claimedProfileShape,
  /** Of an organisation; a facility is claimed with the website of who is to keep it. */
  website: z.string().nullable(),
  isClaimable: z.boolean(),
  /** Verified organisations of the reader, one of which may keep a facility. */
  mayActFor: z.array(organisationBriefShape.extend({ website: z.string().nullable() })),
  /** The reader's own latest claim on it. */
  own: claimShape.nullable(),
});
export type ClaimStanding = z.output<typeof claimStandingShape>;

const claimedShape = z.object({ profile: claimedProfileShape, claims: z.array(claimShape) });
export type Claimed = z.output<typeof claimedShape>;

export const claimEndpoints = {
  standing: defineEndpoint({
    id: 'accounts.claims.standing',
    method: 'GET',
    path: `${path}/claim`,
    summary: 'Whether a profile waits for its people, and the reader’s own claim on it',
    audience: 'public',
    input: z.object(profile),
    output: claimStandingShape,
  }),
  make: defineEndpoint({
    id: 'accounts.claims.make',
    method: 'POST',
    path: `${path}/claims`,
    summary:
      'Claim a profile that came from a source and nobody keeps, a facility for one’s verified organisation; proof is a document or a work mail address',
    audience: 'signedIn',
    input: z.strictObject({
      ...profile,
      operatorId: queryOptional(idShape),
      position: z.string().trim().min(2).max(200),
      fileIds: z.array(idShape).max(5).default([]),
      workMail: queryOptional(
        z
          .string()
          .trim()
          .pipe(z.email({ error: 'accounts.person.emailMalformed' }).max(254)),
      ),
    }),
    output: claimStandingShape,
  }),
  withdraw: defineEndpoint({
    id: 'accounts.claims.withdraw',
    method: 'POST',
    path: '/api/claims/:id/withdrawal',
    summary: 'Take back one’s own open claim',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape }),
    output: claimStandingShape,
  }),
  proveMail: defineEndpoint({
    id: 'accounts.claims.proveMail',
    method: 'POST',
    path: '/api/claims/mail',
    summary: 'Shows by the token of the mail that the work mail address of a claim is the claimant’s',
    audience: 'public',
    input: z.strictObject({ token: z.string().max(100) }),
    output: z.object({ profile: claimedProfileShape }),
  }),
  list: defineEndpoint({
    id: 'accounts.claims.list',
    method: 'GET',
    path: '/api/claims',
    summary:
      'Profiles with open claims, those waiting longest first, with all open claims on each (moderators)',
    audience: 'signedIn',
    input: z.object({ ...pagingInput }),
    output: pageOf(claimedShape),
  }),
  ofProfile: defineEndpoint({
    id: 'accounts.claims.ofProfile',
    method: 'GET',
    path: `${path}/claims`,
    summary: 'All claims on a profile, decided ones too (moderators)',
    audience: 'signedIn',
    input: z.object(profile),
    output: claimedShape,
  }),
  decide: defineEndpoint({
    id: 'accounts.claims.decide',
    method: 'POST',
    path: '/api/claims/:id/decision',
    summary:
      'Accept a claim (the claimant becomes owner, or his organisation keeps the facility; the other claims lapse) or refuse it with a reason (moderators)',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      decision: z.enum(['accept', 'refuse']),
      ground: queryOptional(z.enum(claimGrounds)),
      reason: z.string().trim().max(1000).default(''),
    }),
    output: claimedShape,
  }),
};
