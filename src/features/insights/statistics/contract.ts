import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';
import { contradictionBriefShape } from '../contradictions/contract.ts';
import { factLinkShape } from '../facts/contract.ts';
import { topics } from './topics.ts';

const code = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]*$/);

export const valueShape = z.object({
  /** Of the row it comes from. */
  key: z.string(),
  indicator: z.string(),
  names: someTextShape,
  /** A country, region or pair of countries by code, or the key of another row. */
  entity: z.string(),
  entityKind: z.string(),
  /** The record a value is about; null for places, and where the record is not public. */
  record: factLinkShape.nullable(),
  /** As the source writes it; null where it gives none. */
  period: z.string().nullable(),
  value: z.number(),
  /** The upper end of a range. */
  valueMax: z.number().nullable(),
  unit: z.string(),
  qualifier: z.string(),
  nature: z.string(),
  /** The figure as it is printed in the source, where it was written with units of ten thousand or the like. */
  seedForm: z.string().nullable(),
  /** Of the compilers, in English. */
  note: z.string().nullable(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape),
});
export type StatisticValue = z.output<typeof valueShape>;

export const statisticsFilter = {
  topic: queryOptional(z.enum(topics)),
  entity: queryOptional(z.string().max(80)),
  /** A part of the indicator's name in any language. */
  q: queryOptional(z.string().trim().max(100)),
};
export const statisticsFilterShape = z.object(statisticsFilter);
export type StatisticsFilter = z.output<typeof statisticsFilterShape>;

export const indicatorItemShape = z.object({
  code: z.string(),
  names: someTextShape,
  topic: z.enum(topics),
  units: z.array(z.string()),
  /** Values under the filter. */
  values: z.number().int(),
  entities: z.array(z.string()),
  isContradicted: z.boolean(),
});
export type IndicatorItem = z.output<typeof indicatorItemShape>;

export const statistics = {
  list: defineEndpoint({
    id: 'insights.statistics.list',
    method: 'GET',
    path: '/api/statistics',
    summary: 'Indicators in the order of their subjects, with how many values each has.',
    audience: 'public',
    input: z.object({ ...statisticsFilter, ...pagingInput }),
    output: z.object({
      ...pageOf(indicatorItemShape).shape,
      /** Values of all indicators under the filter. */
      values: z.number().int(),
      /** To choose from: places and records with values. */
      entities: z.array(z.object({ entity: z.string(), record: factLinkShape.nullable() })),
    }),
  }),
  get: defineEndpoint({
    id: 'insights.statistics.get',
    method: 'GET',
    path: '/api/statistics/:indicator',
    summary: 'All values of an indicator, each with its source and the row it comes from.',
    audience: 'public',
    input: z.object({ indicator: code }),
    output: z.object({
      code: z.string(),
      names: someTextShape,
      topic: z.enum(topics),
      values: z.array(valueShape),
      contradictions: z.array(contradictionBriefShape),
      asOf: z.iso.datetime(),
    }),
  }),
};
export type Series = z.output<(typeof statistics.get)['output']>;
