import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';

/** As keys are written in data/facts, e.g. `agr-nica-2015`. */
export const factKeyShape = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);

export const factLinkShape = z.object({ key: z.string(), names: someTextShape, path: z.string() });
export type FactLinkView = z.output<typeof factLinkShape>;

export const factRowShape = z.object({
  key: factKeyShape,
  /** Under data/facts. */
  file: z.string(),
  names: someTextShape,
  /** Every value of the row; `at` is its place, like `names.zh` or `claims.0.value`. */
  fields: z.array(z.object({ at: z.string(), value: z.string() })),
  /** Where the row was read: the text and the place in it; null where the row itself names none. */
  source: factSourceShape.nullable(),
  /** Of the page that shows the record, below its language. */
  path: z.string(),
  /** Rows it names that everybody may see. */
  related: z.array(factLinkShape),
  /** False: the row waits for a person's look. */
  isPublic: z.boolean(),
  loadedAt: z.iso.datetime(),
});
export type FactRow = z.output<typeof factRowShape>;

export const facts = {
  get: defineEndpoint({
    id: 'insights.facts.get',
    method: 'GET',
    path: '/api/facts/:key',
    summary: 'A row of the starting content as it was loaded, with its source and the record it became.',
    audience: 'public',
    input: z.object({ key: factKeyShape }),
    output: factRowShape,
  }),
};
