import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryOptional } from '../../../shared/query.ts';
import { facilityBriefShape } from '../../accounts/facilities/contract.ts';

/** What is counted of a year; `state` is a code of the part it stands in. */
export const resultParts = ['residents', 'reports', 'projects', 'landings', 'bookings'] as const;

export const resultsInput = z.object({
  id: idShape,
  year: queryOptional(z.coerce.number().int().min(1990).max(2200)),
});

export const resultRowShape = z.object({
  part: z.enum(resultParts),
  state: z.string(),
  /** Of the resident, of the partner on the other side, of the user; null: not known, or of no country. */
  country: z.string().nullable(),
  count: z.number().int(),
});
export type ResultRow = z.output<typeof resultRowShape>;

const behindShape = z.object({ id: idShape, number: z.string(), state: z.string(), hasLanded: z.boolean() });

export const parkResultEndpoints = {
  get: defineEndpoint({
    id: 'cooperation.parks.results',
    method: 'GET',
    path: '/api/facilities/:id/results',
    summary:
      'Results of a park in a year by state and country; projects only where both sides agreed to show them',
    audience: 'public',
    input: resultsInput,
    output: z.object({
      facility: facilityBriefShape,
      year: z.number().int(),
      rows: z.array(resultRowShape),
      /** The projects that are counted. */
      projects: z.array(behindShape),
      asOf: z.iso.datetime(),
    }),
  }),
};
