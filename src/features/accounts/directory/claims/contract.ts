import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryOptional } from '../../../../shared/query.ts';
import { organisationBriefShape } from '../../organisations/contract.ts';
import { claimGrounds, claimStates } from './rules.ts';

const fileShape = z.object({
  fileId: idShape,
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
});

export const claimShape = z.object({
  id: idShape,
  organisationId: idShape,
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

const claimStandingShape = z.object({
  organisation: organisationBriefShape,
  website: z.string().nullable(),
  isClaimable: z.boolean(),
  /** The reader's own latest claim on it. */
  own: claimShape.nullable(),
});
export type ClaimStanding = z.output<typeof claimStandingShape>;

const claimedShape = z.object({ organisation: organisationBriefShape, claims: z.array(claimShape) });
export type Claimed = z.output<typeof claimedShape>;

export const claimEndpoints = {
  standing: defineEndpoint({
    id: 'accounts.claims.standing',
    method: 'GET',
    path: '/api/organisations/:id/claim',
    summary: 'Whether a profile waits for its people, and the reader’s own claim on it',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: claimStandingShape,
  }),
  make: defineEndpoint({
    id: 'accounts.claims.make',
    method: 'POST',
    path: '/api/organisations/:id/claims',
    summary:
      'Claim a profile that came from a source and has no members; proof is a document or a work mail address',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
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
    output: z.object({ organisation: organisationBriefShape }),
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
  ofOrganisation: defineEndpoint({
    id: 'accounts.claims.ofOrganisation',
    method: 'GET',
    path: '/api/organisations/:id/claims',
    summary: 'All claims on a profile, decided ones too (moderators)',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: claimedShape,
  }),
  decide: defineEndpoint({
    id: 'accounts.claims.decide',
    method: 'POST',
    path: '/api/claims/:id/decision',
    summary:
      'Accept a claim (the claimant becomes owner, the other claims lapse) or refuse it with a reason (moderators)',
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
