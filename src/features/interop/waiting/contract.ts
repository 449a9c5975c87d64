import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';

export const interopWaiting = {
  counts: defineEndpoint({
    id: 'interop.waiting.counts',
    method: 'GET',
    path: '/api/waiting/interop',
    summary: 'How many own imports wait for their columns to be named or for the word to write',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ imports: z.number().int().nonnegative() }),
  }),
};
