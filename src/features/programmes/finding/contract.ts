import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { feedShape } from '../../search/saved/contract.ts';

export const feedEndpoints = {
  events: defineEndpoint({
    id: 'programmes.feeds.events',
    method: 'GET',
    path: '/api/feeds/events',
    summary: 'Public events, those that were entered or changed last first, as a feed',
    audience: 'public',
    input: z.object({}),
    output: feedShape,
  }),
};
