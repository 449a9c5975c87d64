import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryWithDefault } from '../../../shared/query.ts';
import { doneShape } from '../contract.ts';
import { contactShape, organisationBriefShape, registrationIdsShape } from '../organisations/contract.ts';
import { someTextShape } from '../contract.ts';
import { mergeFields } from './fields.ts';

/** Why two records may be one, or may not: `detail` is what they share, as it is compared. */
export const reasonCodes = [
  'sameNumber',
  'sameRor',
  'sameSite',
  'sameName',
  'sameSound',
  'sharedWords',
  'sameCity',
  'otherNumber',
  'otherCity',
  'otherCountry',
] as const;
export const reasonShape = z.object({ code: z.enum(reasonCodes), detail: z.string() });
export type Reason = z.output<typeof reasonShape>;

const sideShape = organisationBriefShape.extend({
  alsoKnownAs: z.array(z.string()),
  registrationIds: registrationIdsShape.loose(),
  website: z.string().nullable(),
  profile: someTextShape,
  contacts: z.array(contactShape),
  foundersForeign: z.boolean().nullable(),
  members: z.number().int(),
  /** How many records were merged into it before. */
  aliases: z.number().int(),
  source: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type Side = z.output<typeof sideShape>;

const candidateShape = z.object({
  one: organisationBriefShape,
  other: organisationBriefShape,
  score: z.number().int(),
  reasons: z.array(reasonShape),
  foundAt: z.iso.datetime(),
});
export type Candidate = z.output<typeof candidateShape>;

const personShape = z.string().nullable();
const mergeShape = z.object({
  id: idShape,
  loser: organisationBriefShape,
  winner: organisationBriefShape,
  reason: z.string(),
  fields: z.array(z.string()),
  mergedBy: personShape,
  mergedAt: z.iso.datetime(),
  undoneBy: personShape,
  undoneAt: z.iso.datetime().nullable(),
});
export type Merge = z.output<typeof mergeShape>;

const differentShape = z.object({
  one: organisationBriefShape,
  other: organisationBriefShape,
  saidBy: personShape,
  saidAt: z.iso.datetime(),
});

const pair = { oneId: idShape, otherId: idShape };

export const mergingEndpoints = {
  duplicates: defineEndpoint({
    id: 'accounts.merging.duplicates',
    method: 'GET',
    path: '/api/duplicates',
    summary: 'Pairs of organisations that may be one, the likeliest first (moderators, administrators)',
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      least: queryWithDefault(z.coerce.number().int().min(1).max(100), 50),
    }),
    output: pageOf(candidateShape),
  }),
  compare: defineEndpoint({
    id: 'accounts.merging.pair',
    method: 'GET',
    path: '/api/duplicates/:oneId/:otherId',
    summary: 'Two organisations side by side, and what may be taken over (moderators, administrators)',
    audience: 'signedIn',
    input: z.object(pair),
    output: z.object({
      one: sideShape,
      other: sideShape,
      score: z.number().int().nullable(),
      reasons: z.array(reasonShape),
      /** Fields in which they differ and `other` says something, for keeping `one`; and the reverse. */
      toTakeFromOther: z.array(z.enum(mergeFields)),
      toTakeFromOne: z.array(z.enum(mergeFields)),
      suggestedFromOther: z.array(z.enum(mergeFields)),
      suggestedFromOne: z.array(z.enum(mergeFields)),
      saidDifferent: z.object({ saidBy: personShape, saidAt: z.iso.datetime() }).nullable(),
    }),
  }),
  sayDifferent: defineEndpoint({
    id: 'accounts.merging.sayDifferent',
    method: 'PUT',
    path: '/api/duplicates/:oneId/:otherId/difference',
    summary: 'Remember that two organisations are not the same (moderators, administrators)',
    audience: 'signedIn',
    input: z.object(pair),
    output: doneShape,
  }),
  takeBackDifference: defineEndpoint({
    id: 'accounts.merging.takeBackDifference',
    method: 'DELETE',
    path: '/api/duplicates/:oneId/:otherId/difference',
    summary: 'Forget that two organisations were said not to be the same (moderators, administrators)',
    audience: 'signedIn',
    input: z.object(pair),
    output: doneShape,
  }),
  differences: defineEndpoint({
    id: 'accounts.merging.differences',
    method: 'GET',
    path: '/api/differences',
    summary: 'Pairs that were said not to be the same, the latest first (moderators, administrators)',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(differentShape),
  }),
  merge: defineEndpoint({
    id: 'accounts.merging.merge',
    method: 'POST',
    path: '/api/merges',
    summary: 'Merge one organisation into another; its links go on to the other (moderators, administrators)',
    audience: 'signedIn',
    input: z.strictObject({
      loserId: idShape,
      winnerId: idShape,
      /** What the winner takes over from the loser; everything else stays the winner’s. */
      take: z.array(z.enum(mergeFields)).max(mergeFields.length).default([]),
      reason: z.string().trim().min(3).max(1000),
    }),
    output: mergeShape,
  }),
  undo: defineEndpoint({
    id: 'accounts.merging.undo',
    method: 'POST',
    path: '/api/merges/:id/undoing',
    summary: 'Take a merge apart again, at any time (moderators, administrators)',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape }),
    output: mergeShape,
  }),
  merges: defineEndpoint({
    id: 'accounts.merging.merges',
    method: 'GET',
    path: '/api/merges',
    summary: 'What was merged and taken apart, the latest first (moderators, administrators)',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(mergeShape),
  }),
};
