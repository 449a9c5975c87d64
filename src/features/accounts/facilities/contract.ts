import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  countryShape,
  factSourceShape,
  nameConfidenceShape,
  regionShape,
  someTextShape,
} from '../contract.ts';
import { translatedTextShape } from '../texts/contract.ts';

export const facilityKinds = [
  'science-park',
  'incubator',
  'joint-lab',
  'joint-centre',
  'cooperation-centre',
  'cooperation-base',
  'innovation-centre',
  'service-platform',
  'industrial-base',
  'rd-centre',
  'joint-campus',
  'mega-science',
  'mega-science-international',
  'infrastructure',
  'border-port',
  'reference-zone',
] as const;

export const facilityKindShape = z.enum(facilityKinds);

/** What the source says of its state, with the year it speaks of. */
export const facilityStatuses = [
  'operating',
  'built',
  'approved',
  'planned-2000',
  'planned-2007',
  'under-preparation-2007',
  'agreement-signed-2019',
  'no-follow-up',
  'no-operating-data-found',
] as const;

export const facilityFigureShape = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  /** exact, over, target … */
  qualifier: z.string().optional(),
  asOf: z.string().optional(),
});

export const facilityBriefShape = z.object({
  id: idShape,
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  kind: facilityKindShape,
  country: countryShape.nullable(),
  region: regionShape.nullable(),
  city: z.string().nullable(),
  status: z.enum(facilityStatuses).nullable(),
  /** Year or month, as the source gives it: 2018 or 2018-04. */
  opened: z.string().nullable(),
  /** Codes of the starting content's fields of science. */
  fields: z.array(z.string()),
  isDemo: z.boolean(),
});
export type FacilityBrief = z.output<typeof facilityBriefShape>;

const founderShape = z.object({ id: idShape, names: someTextShape });

export const facilityShape = facilityBriefShape.extend({
  externalKey: z.string().nullable(),
  alsoKnownAs: z.array(z.string()),
  placeBasis: z.string().nullable(),
  /** An organisation or another facility; both are null where the founder is named but not in the directory. */
  founders: z.array(
    z.object({ key: z.string(), organisation: founderShape.nullable(), facility: founderShape.nullable() }),
  ),
  figures: z.array(facilityFigureShape),
  related: z.array(z.string()),
  /** Of the compilers, in English. */
  note: z.string().nullable(),
  translations: z.object({ note: z.array(translatedTextShape) }),
  source: factSourceShape.nullable(),
  alsoIn: z.array(factSourceShape),
});
export type Facility = z.output<typeof facilityShape>;

export const facilityEndpoints = {
  list: defineEndpoint({
    id: 'accounts.facilities.list',
    method: 'GET',
    path: '/api/facilities',
    summary: 'Parks, incubators, joint laboratories and other facilities',
    audience: 'public',
    input: z.object({
      q: queryOptional(z.string().trim().max(200)),
      country: queryOptional(countryShape),
      region: queryOptional(regionShape),
      kind: queryOptional(facilityKindShape),
      ...pagingInput,
    }),
    output: pageOf(facilityBriefShape),
  }),
  get: defineEndpoint({
    id: 'accounts.facilities.get',
    method: 'GET',
    path: '/api/facilities/:id',
    summary: 'One facility with its founders, figures and sources',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: facilityShape,
  }),
};
