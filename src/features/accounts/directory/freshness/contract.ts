import { z } from 'zod';
import { dayShape } from '../../../../shared/day.ts';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryOptional } from '../../../../shared/query.ts';
import { countryShape, factSourceShape, languageShape, regionShape, someTextShape } from '../../contract.ts';
import { facilityKinds } from '../../facilities/contract.ts';
import { organisationKinds } from '../../organisations/kinds.ts';
import { freshnessStates, profileFields, subjects } from './rules.ts';

const path = '/api/profiles/:subject/:id';
const profile = { subject: z.enum(subjects), id: idShape };
export const profileFieldShape = z.enum(profileFields);
export const profileKinds = [...organisationKinds, ...facilityKinds] as const;

/** As precise as it is known: a day, or the month or year a source speaks of. */
const looseDayShape = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);

/** A field that was looked for and not found; the first and the last time, and where it was looked for last. */
export const vainSearchShape = z.object({
  field: profileFieldShape,
  since: looseDayShape,
  /** The row of the starting content that says so, where the first who looked was its author. */
  said: z.object({ source: factSourceShape, rowKey: z.string() }).nullable(),
  lastOn: looseDayShape,
  lookedAt: z.string(),
  language: languageShape,
});
export type VainSearch = z.output<typeof vainSearchShape>;

const gapsShape = z.object({
  expected: z.array(profileFieldShape),
  filled: z.array(profileFieldShape),
  /** Of the fields that are still missing. */
  vain: z.array(vainSearchShape),
  completenessPercent: z.number().int(),
  confirmedOn: z.iso.date().nullable(),
  state: z.enum(freshnessStates),
  updatedOn: z.iso.date(),
  /** Organisations whose people answer for it: itself where it has members, the operators of a facility. */
  responsible: z.array(z.object({ id: idShape, names: someTextShape })),
  /** Requests to bring it up to date that reached somebody, and those answered. */
  asked: z.number().int(),
  answered: z.number().int(),
});

export const freshnessShape = gapsShape.extend({
  /** The source document it was read from; null for a profile its own people wrote. */
  sourceFile: z.string().nullable(),
  mayConfirm: z.boolean(),
  mayNote: z.boolean(),
});
export type Freshness = z.output<typeof freshnessShape>;

export const gapItemShape = gapsShape.extend({
  ...profile,
  names: someTextShape,
  kind: z.enum(profileKinds),
  country: countryShape.nullable(),
  region: regionShape.nullable(),
});
export type GapItem = z.output<typeof gapItemShape>;

export const gapFilter = {
  subject: queryOptional(z.enum(subjects)),
  kind: queryOptional(z.enum(profileKinds)),
  country: queryOptional(countryShape),
};

export const freshnessEndpoints = {
  get: defineEndpoint({
    id: 'accounts.freshness.get',
    method: 'GET',
    path: `${path}/freshness`,
    summary:
      'When a profile was last confirmed, what it should tell and does not, and what was looked for in vain',
    audience: 'public',
    input: z.object(profile),
    output: freshnessShape,
  }),
  confirm: defineEndpoint({
    id: 'accounts.freshness.confirm',
    method: 'POST',
    path: `${path}/confirmation`,
    summary: 'Says that the profile is still true (members of the organisation, of a facility’s operators)',
    audience: 'signedIn',
    input: z.strictObject(profile),
    output: freshnessShape,
  }),
  noteVain: defineEndpoint({
    id: 'accounts.freshness.noteVain',
    method: 'POST',
    path: `${path}/vain-searches`,
    summary:
      'Puts on record that a missing field was looked for and not found (moderators, programme officers, park managers); its people are asked',
    audience: 'signedIn',
    input: z.strictObject({
      ...profile,
      field: profileFieldShape,
      lookedOn: dayShape,
      lookedAt: z.string().trim().min(3).max(500),
    }),
    output: freshnessShape,
  }),
  ask: defineEndpoint({
    id: 'accounts.freshness.ask',
    method: 'POST',
    path: `${path}/update-requests`,
    summary:
      'Asks those responsible to bring the profile up to date (moderators, programme officers, park managers)',
    audience: 'signedIn',
    input: z.strictObject({ ...profile, field: queryOptional(profileFieldShape) }),
    output: freshnessShape,
  }),
  gaps: defineEndpoint({
    id: 'accounts.freshness.gaps',
    method: 'GET',
    path: '/api/profile-gaps',
    summary: 'The register of gaps: what profiles should tell and do not, the least complete first',
    audience: 'public',
    input: z.object({ ...gapFilter, ...pagingInput }),
    output: pageOf(gapItemShape).extend({
      /** Of all that match, not of the page. */
      averagePercent: z.number().int(),
      confirmed: z.number().int(),
    }),
  }),
};
