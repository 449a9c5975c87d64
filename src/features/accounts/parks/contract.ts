import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { countryShape, doneShape, languageShape, someTextShape } from '../contract.ts';
import { vainSearchShape } from '../directory/freshness/contract.ts';
import { facilityBriefShape, facilityFigureShape } from '../facilities/contract.ts';
import { organisationBriefShape } from '../organisations/contract.ts';
import { parkCounters } from './vocabulary.ts';

const byFacility = { id: idShape };
const counterShape = z.enum(parkCounters);

export const residentShape = z.object({
  id: idShape,
  organisation: organisationBriefShape.nullable(),
  name: z.string(),
  nameLanguage: languageShape,
  /** The name with what the park gave in other languages. */
  names: someTextShape,
  country: countryShape.nullable(),
  since: dayShape,
  until: dayShape.nullable(),
  field: z.string().nullable(),
  rooms: z.string().nullable(),
  revision: z.number().int(),
});
export type Resident = z.output<typeof residentShape>;

/** A link of the directory's facility and who keeps its park pages. */
const keptShape = z.object({
  facility: facilityBriefShape.extend({ externalKey: z.string().nullable() }),
  operators: z.array(organisationBriefShape),
  mayKeep: z.boolean(),
  mayName: z.boolean(),
  lastToldOn: z.string().nullable(),
  isSilent: z.boolean(),
});
export type KeptPark = z.output<typeof keptShape>;

const residentFields = {
  organisationId: queryOptional(idShape),
  name: z.string().trim().max(300).default(''),
  country: queryOptional(countryShape),
  since: dayShape,
  until: queryOptional(dayShape),
  field: queryOptional(z.string().regex(/^\d{2}$/)),
  rooms: z.string().trim().max(200).default(''),
};

const reportShape = z.object({
  counter: counterShape,
  year: z.number().int(),
  amount: z.number().int(),
  asOf: dayShape,
  evidence: z.string(),
  evidenceLanguage: languageShape,
  writtenAt: z.iso.datetime(),
  /** What was reported before of the same kind and year, the newest first. */
  earlier: z.array(z.object({ amount: z.number().int(), asOf: dayShape, writtenAt: z.iso.datetime() })),
});
export type ParkReport = z.output<typeof reportShape>;

const ofOrganisationShape = z.object({
  kept: z.array(facilityBriefShape),
  stays: z.array(z.object({ facility: facilityBriefShape, since: dayShape, until: dayShape.nullable() })),
});
export type ParksOfOrganisation = z.output<typeof ofOrganisationShape>;

export const residentListInput = z.object({
  ...byFacility,
  standing: queryWithDefault(z.enum(['present', 'left', 'all']), 'present'),
  country: queryOptional(countryShape),
});

export const parkEndpoints = {
  residents: defineEndpoint({
    id: 'accounts.parks.residents',
    method: 'GET',
    path: '/api/facilities/:id/residents',
    summary: 'Who works in a park or incubator, those who came last first',
    audience: 'public',
    input: residentListInput.extend(pagingInput),
    output: pageOf(residentShape).extend({
      park: keptShape,
      counts: z.object({ present: z.number().int(), left: z.number().int() }),
    }),
  }),
  resident: defineEndpoint({
    id: 'accounts.parks.resident',
    method: 'GET',
    path: '/api/facilities/:id/residents/:residentId',
    summary: 'One resident, to be changed',
    audience: 'public',
    input: z.object({ ...byFacility, residentId: idShape }),
    output: residentShape,
  }),
  addResident: defineEndpoint({
    id: 'accounts.parks.addResident',
    method: 'POST',
    path: '/api/facilities/:id/residents',
    summary: 'Enters a resident: an organisation of the directory or a name alone',
    audience: 'signedIn',
    input: z.object({ ...byFacility, ...residentFields }),
    output: residentShape,
  }),
  saveResident: defineEndpoint({
    id: 'accounts.parks.saveResident',
    method: 'PUT',
    path: '/api/facilities/:id/residents/:residentId',
    summary: 'Changes a resident; with `until` it has left',
    audience: 'signedIn',
    input: z.object({
      ...byFacility,
      residentId: idShape,
      revision: z.coerce.number().int().min(1),
      ...residentFields,
    }),
    output: residentShape,
  }),
  counters: defineEndpoint({
    id: 'accounts.parks.counters',
    method: 'GET',
    path: '/api/facilities/:id/counters',
    summary: 'What a park reports of itself by year, what sources claim of it, and where the two contradict',
    audience: 'public',
    input: z.object(byFacility),
    output: z.object({
      park: keptShape,
      reports: z.array(reportShape),
      claimed: z.array(facilityFigureShape.extend({ counter: counterShape.nullable() })),
      contradictions: z.array(
        z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('funnel'),
            year: z.number().int(),
            wider: counterShape,
            narrower: counterShape,
            wide: z.number(),
            narrow: z.number(),
          }),
          z.object({
            kind: z.literal('claim'),
            counter: counterShape,
            claimed: z.number(),
            reported: z.number(),
          }),
        ]),
      ),
      asOf: z.iso.datetime(),
    }),
  }),
  report: defineEndpoint({
    id: 'accounts.parks.report',
    method: 'POST',
    path: '/api/facilities/:id/counters',
    summary: 'Reports a counter of a year with the day it holds for and what shows it',
    audience: 'signedIn',
    input: z.object({
      ...byFacility,
      counter: counterShape,
      year: z.coerce.number().int().min(1990).max(2200),
      amount: z.coerce.number().int().min(0).max(10_000_000),
      asOf: dayShape,
      evidence: z.string().trim().min(3).max(2000),
    }),
    output: doneShape,
  }),
  setOperator: defineEndpoint({
    id: 'accounts.parks.setOperator',
    method: 'POST',
    path: '/api/facilities/:id/operators',
    summary: 'Says whose park managers keep a facility: for moderators and administrators',
    audience: 'signedIn',
    input: z.object({ ...byFacility, organisationId: idShape, isOperator: z.boolean() }),
    output: doneShape,
  }),
  ofOrganisation: defineEndpoint({
    id: 'accounts.parks.ofOrganisation',
    method: 'GET',
    path: '/api/organisations/:id/parks',
    summary:
      'Facilities an organisation keeps, and those it works or worked in, the latest first; a hundred of each',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: ofOrganisationShape,
  }),
  silent: defineEndpoint({
    id: 'accounts.parks.silent',
    method: 'GET',
    path: '/api/parks/silent',
    summary: 'Paired parks (one on each bank) of which nothing was told for a month',
    audience: 'public',
    input: z.object(pagingInput),
    output: pageOf(
      z.object({
        facility: facilityBriefShape,
        pair: z.array(facilityBriefShape),
        lastToldOn: z.string().nullable(),
        /** Word of its operation was looked for and not found. */
        unfound: vainSearchShape.nullable(),
      }),
    ),
  }),
};
