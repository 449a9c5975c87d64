import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';

/** null: not for this reader to act on. */
const count = z.number().int().nonnegative().nullable();

export const programmesWaiting = {
  counts: defineEndpoint({
    id: 'programmes.waiting.counts',
    method: 'GET',
    path: '/api/waiting/programmes',
    summary: 'How many flagged cases, open actions and nominations wait for the reader',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      /** Flagged cases nobody has looked at. */
      reviews: count,
      /** Open actions of all bodies. */
      actions: count,
      /** Drafted nominations an institution of the reader has to confirm. */
      nominations: count,
    }),
  }),
};
