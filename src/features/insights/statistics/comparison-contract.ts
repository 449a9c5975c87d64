import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';
import { contradictionBriefShape } from '../contradictions/contract.ts';
import { valueShape } from './contract.ts';
import { readings, themes } from './strengths-matrix.ts';

const indicator = z.object({ code: z.string(), names: someTextShape });

export const strengthShape = z.object({
  key: z.string(),
  names: someTextShape,
  country: z.enum(['CN', 'RU']),
  kind: z.string(),
  source: factSourceShape,
});
export type Strength = z.output<typeof strengthShape>;

/** One line of two countries: the values each side has, in the order of their sources. */
export const pairShape = z.object({ indicator, cn: z.array(valueShape), ru: z.array(valueShape) });
export type IndicatorPair = z.output<typeof pairShape>;

export const comparisonShape = z.object({
  /** The table of the Global Innovation Index 2020: ranks, where 1 is best. */
  index: z.object({
    period: z.string(),
    /** In the order of their overall rank. */
    countries: z.array(z.string()),
    economies: valueShape.nullable(),
    rows: z.array(z.object({ indicator, values: z.array(valueShape.nullable()) })),
  }),
  spending: z.array(pairShape),
  personnel: z.array(pairShape),
  output: z.array(pairShape),
  parks: z.array(pairShape),
  /** Values of both countries together. */
  trade: z.array(z.object({ indicator, values: z.array(valueShape) })),
  matrix: z.array(
    z.object({
      theme: z.enum(themes),
      reading: z.enum(readings),
      strengths: z.array(strengthShape),
      weaknesses: z.array(strengthShape),
    }),
  ),
  contradictions: z.array(contradictionBriefShape),
  asOf: z.iso.datetime(),
});
export type Comparison = z.output<typeof comparisonShape>;

export const comparison = {
  get: defineEndpoint({
    id: 'insights.comparison.get',
    method: 'GET',
    path: '/api/comparison',
    summary: 'The innovation systems of China and Russia side by side, with the sources of every value.',
    audience: 'public',
    input: z.object({}),
    output: comparisonShape,
  }),
};
