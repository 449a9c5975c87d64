import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { someTextShape } from '../../accounts/contract.ts';
import { recordKinds } from '../records/vocabulary.ts';
import { periodShape } from '../query/contract.ts';
import { boardColumnNames, boardOrders, supportSystems } from './vocabulary.ts';

const count = z.number().int().nonnegative();
const banks = ['CN', 'RU'] as const;
const period = z.object({ from: periodShape, to: periodShape });

export const boardInput = z.object({
  /** Without both the year of the count; with one of them alone that one for both. */
  from: queryOptional(periodShape),
  to: queryOptional(periodShape),
  bank: queryOptional(z.enum(banks)),
  sort: queryWithDefault(z.enum(boardOrders), 'name'),
  /** Counted as of this moment; without it as of the last reading of the records. */
  asOf: queryOptional(z.iso.datetime()),
});
export type BoardInput = z.output<typeof boardInput>;

/** `before`: of the period before; null for what is counted as of the moment. */
const cellShape = z.object({ count, before: count.nullable() });

export const boardShape = z.object({
  rows: z.array(
    z.object({
      region: z.string(),
      country: z.enum(banks),
      cells: z.record(z.enum(boardColumnNames), cellShape),
    }),
  ),
  period,
  before: period,
  /** The period ends after the moment of the count. */
  isUnfinished: z.boolean(),
  asOf: z.iso.datetime(),
});
export type Board = z.output<typeof boardShape>;

export const supportShape = z.object({
  region: z.string(),
  systems: z.array(
    z.object({
      system: z.enum(supportSystems),
      /** What the sources call it, and the key of their row; null while the list is not loaded. */
      names: someTextShape,
      factKey: z.string().nullable(),
      rows: z.array(
        z.object({
          kind: z.enum(recordKinds),
          count,
          /** In the whole country of the region. */
          inCountry: count,
        }),
      ),
    }),
  ),
  asOf: z.iso.datetime(),
});
export type Support = z.output<typeof supportShape>;

export const regionEndpoints = {
  board: defineEndpoint({
    id: 'insights.regions.board',
    method: 'GET',
    path: '/api/regions/board',
    summary:
      'Regions of both countries with counts of public records of a period beside the period before, and as of a moment.',
    audience: 'public',
    input: boardInput,
    output: boardShape,
  }),
  support: defineEndpoint({
    id: 'insights.regions.support',
    method: 'GET',
    path: '/api/regions/:code/support',
    summary: 'What is known of a region under the four support systems of the cooperation, and what is not.',
    audience: 'public',
    input: z.object({ code: z.string().max(10) }),
    output: supportShape,
  }),
};
