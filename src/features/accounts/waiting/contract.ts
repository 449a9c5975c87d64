import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';

/** null: not for this reader to act on. */
const count = z.number().int().nonnegative().nullable();

export const accountsWaiting = {
  counts: defineEndpoint({
    id: 'accounts.waiting.counts',
    method: 'GET',
    path: '/api/waiting/accounts',
    summary: 'How many organisations, claims, likely duplicates and experts wait for the reader',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      /** Organisations whose documents were sent. */
      verifications: count,
      /** Profiles with open claims. */
      claims: count,
      /** Pairs of records that are likely the same organisation. */
      duplicates: count,
      /** Experts who wait to be confirmed by the reader. */
      experts: count,
    }),
  }),
};
