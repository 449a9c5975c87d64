import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { someTextShape } from '../../accounts/contract.ts';
import { factLinkShape } from '../facts/contract.ts';
import { strengthShape } from '../statistics/comparison-contract.ts';

const count = z.number().int().nonnegative();
const rubric = z.string().regex(/^\d{2}$/);
export const banks = ['CN', 'RU'] as const;

const sideShape = z.object({
  country: z.enum(banks),
  /** Open to everybody now. */
  offers: count,
  requests: count,
  /** Open offers by verified level, 1 to 9; those without a verified level are in none. */
  verifiedLevels: z.array(count).length(9),
  facilities: z.array(factLinkShape),
});

export const profileShape = z.object({
  field: rubric,
  /** The fields of the sources that were counted here, by their code in the reference lists. */
  sourceFields: z.array(factLinkShape),
  sides: z.array(sideShape),
  /** Facilities of both or of a third country. */
  sharedFacilities: z.array(factLinkShape),
  /** Known projects of the cooperation in the field. */
  cases: z.array(factLinkShape),
  /** What the sources name as strong or weak. */
  strengths: z.array(strengthShape),
  asOf: z.iso.datetime(),
});
export type Profile = z.output<typeof profileShape>;

export const organisationProfileShape = z.object({
  id: idShape,
  names: someTextShape,
  country: z.string().nullable(),
  /** Open to everybody and not anonymous, by rubric (null where none is given) and verified level. */
  offers: z.array(
    z.object({
      field: z.string().nullable(),
      kind: z.enum(['offer', 'request']),
      count,
      bestVerified: count.nullable(),
    }),
  ),
  /** Rows of the sources that name it, by what it is to them. */
  facilities: z.array(factLinkShape),
  cases: z.array(factLinkShape),
  agreements: z.array(factLinkShape),
  programmes: z.array(factLinkShape),
  asOf: z.iso.datetime(),
});
export type OrganisationProfile = z.output<typeof organisationProfileShape>;

export const strengths = {
  ofOrganisation: defineEndpoint({
    id: 'insights.strengths.ofOrganisation',
    method: 'GET',
    path: '/api/strengths/organisations/:id',
    summary: 'What is known of an organisation: results, verified levels, facilities, projects, agreements.',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: organisationProfileShape,
  }),
  get: defineEndpoint({
    id: 'insights.strengths.get',
    method: 'GET',
    path: '/api/strengths/:field',
    summary:
      'What is known of a field on both banks: offers, verified levels, facilities, projects, strengths.',
    audience: 'public',
    input: z.object({ field: rubric }),
    output: profileShape,
  }),
};
