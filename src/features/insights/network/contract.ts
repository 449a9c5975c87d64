import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { someTextShape } from '../../accounts/contract.ts';
import { countedShape, queryInput } from '../query/contract.ts';
import { recordKinds } from '../records/vocabulary.ts';

const count = z.number().int().nonnegative();
/** Names are null when it is not public any more. */
const nodeShape = z.object({ id: idShape, names: someTextShape.nullable(), country: z.string().nullable() });
export type NetworkNode = z.output<typeof nodeShape>;

const throughShape = z.array(z.object({ kind: z.enum(recordKinds), count: count.min(1) }));
export const linkShape = z.object({
  one: nodeShape,
  other: nodeShape,
  /** Records they share, by kind, the most first. */
  through: throughShape,
  count,
});
export type NetworkLink = z.output<typeof linkShape>;

export const networkInput = z.object(queryInput);

export const networkEndpoints = {
  links: defineEndpoint({
    id: 'insights.network.links',
    method: 'GET',
    path: '/api/network',
    summary:
      'Organisations that share public records under a filter, pair by pair, the strongest link first.',
    audience: 'public',
    input: networkInput.extend(pagingInput),
    output: pageOf(linkShape).extend({ organisations: count }),
  }),
  ofOrganisation: defineEndpoint({
    id: 'insights.network.ofOrganisation',
    method: 'GET',
    path: '/api/network/:id',
    summary:
      'With whom an organisation shares public records; with another one named, the records both share.',
    audience: 'public',
    input: networkInput.extend({ ...pagingInput, id: idShape, with: queryOptional(idShape) }),
    output: z.object({
      organisation: nodeShape,
      other: nodeShape.nullable(),
      /** Null where records with another one are asked for. */
      links: pageOf(linkShape).nullable(),
      records: pageOf(countedShape).nullable(),
      asOf: z.iso.datetime(),
    }),
  }),
};
