import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';

export const entryShape = z.object({
  key: z.string(),
  list: z.string(),
  names: someTextShape,
  /** What the list says of an entry besides its name: entity, strengthKind, role. */
  details: z.record(z.string(), z.string()),
  source: factSourceShape,
});
export type Entry = z.output<typeof entryShape>;

export const reference = {
  lists: defineEndpoint({
    id: 'insights.reference.lists',
    method: 'GET',
    path: '/api/reference',
    summary: 'The reference lists of the sources: fields, modes, actors, risks, strengths and others.',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      lists: z.array(z.object({ list: z.string(), entries: z.array(entryShape) })),
      total: z.number().int(),
      asOf: z.iso.datetime(),
    }),
  }),
};
