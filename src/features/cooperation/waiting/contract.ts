import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';

/** null: not for this reader to act on. */
const count = z.number().int().nonnegative().nullable();

export const cooperationWaiting = {
  counts: defineEndpoint({
    id: 'cooperation.waiting.counts',
    method: 'GET',
    path: '/api/waiting/cooperation',
    summary: 'How many requests of bookings wait for an answer of the reader’s organisations',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      /** Requests of bookings of own equipment, not answered yet. */
      bookings: count,
    }),
  }),
};
