import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { doneShape, someTextShape } from '../../accounts/contract.ts';
import {
  codesMax,
  groupings,
  periodMeanings,
  recordKinds,
  recordStates,
  unstated,
} from '../records/vocabulary.ts';

/** YYYY or YYYY-MM. */
export const periodShape = z.string().regex(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/);
const code = z.string().trim().max(60);

/** What is asked, as it stands in an address. Codes are looked up by the service, so that it can say which is unknown. */
export const queryInput = {
  kind: queryList(z.enum(recordKinds), codesMax),
  state: queryList(z.enum([...recordStates, unstated]), recordStates.length + 1),
  /** GRNTI: 81, 81.09, 81.09.03; none. */
  field: queryList(code, codesMax),
  /** FORD: 2, 2.5; read as the rubrics of GRNTI that correspond to it. */
  ford: queryOptional(code),
  /** ISO 3166-2; none. */
  region: queryList(code, codesMax),
  /** CN, RU, another country, both, none. */
  bank: queryOptional(code),
  from: queryOptional(periodShape),
  to: queryOptional(periodShape),
  period: queryWithDefault(z.enum([...periodMeanings, unstated]), 'begun'),
  /** One group of a sorted count: what it is sorted by and its code, `field:81`, `state:none`. */
  part: queryOptional(z.string().regex(new RegExp(`^(${groupings.join('|')}):[\\w.-]{1,20}$`))),
  /** Counted as of this moment; without it as of the last reading of the records. */
  asOf: queryOptional(z.iso.datetime()),
};
export const countInput = z.object({ ...queryInput, group: queryOptional(z.enum(groupings)) });
export type CountInput = z.output<typeof countInput>;
export type QueryInput = Omit<CountInput, 'group'>;

const count = z.number().int().nonnegative();
/** The conditions of a filter that can be left out. */
export const conditions = ['kind', 'state', 'field', 'region', 'bank', 'period', 'part'] as const;
export type Condition = (typeof conditions)[number];

export const countShape = z.object({
  total: count,
  /** By the code of the group, null for records that say nothing of it; the most numerous first, years and months in order. */
  groups: z.array(z.object({ value: z.string().nullable(), count })).nullable(),
  /** Records of the filter left out because nobody knows when they began; null without a period. */
  undated: count.nullable(),
  /** Where nothing was found: how much there is without one of the conditions. */
  loosen: z.array(z.object({ condition: z.enum(conditions), total: count })),
  asOf: z.iso.datetime(),
});
export type Count = z.output<typeof countShape>;

export const countedShape = z.object({
  kind: z.enum(recordKinds),
  state: z.string().nullable(),
  countries: z.array(z.string()),
  regions: z.array(z.string()),
  fields: z.array(z.string()),
  begins: z.string().nullable(),
  ends: z.string().nullable(),
  /** Null: only counted, or not public any more. */
  record: z.object({ names: someTextShape, path: z.string() }).nullable(),
});
export type Counted = z.output<typeof countedShape>;

export const savedQueriesMax = 100;
export const savedQueryShape = z.object({
  id: idShape,
  name: z.string(),
  /** The question as it stands in an address, with its moment where it was saved with one. */
  address: z.string(),
  createdAt: z.iso.datetime(),
});
export type SavedQuery = z.output<typeof savedQueryShape>;

export const queryEndpoints = {
  count: defineEndpoint({
    id: 'insights.query.count',
    method: 'GET',
    path: '/api/query',
    summary:
      'How many public records there are under a filter as of a moment, sorted if wished; the same for ever.',
    audience: 'public',
    input: countInput,
    output: countShape,
  }),
  records: defineEndpoint({
    id: 'insights.query.records',
    method: 'GET',
    path: '/api/query/records',
    summary: 'The records behind a count, the latest beginning first.',
    audience: 'public',
    input: z.object({ ...queryInput, ...pagingInput }),
    output: pageOf(countedShape),
  }),
  saved: defineEndpoint({
    id: 'insights.query.saved',
    method: 'GET',
    path: '/api/query/saved',
    summary: 'The questions one has saved, newest first.',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ items: z.array(savedQueryShape), max: count }),
  }),
  save: defineEndpoint({
    id: 'insights.query.save',
    method: 'POST',
    path: '/api/query/saved',
    summary: 'Saves a question under a name, for oneself.',
    audience: 'signedIn',
    input: countInput.extend({ name: z.string().trim().min(1).max(120) }),
    output: savedQueryShape,
  }),
  remove: defineEndpoint({
    id: 'insights.query.remove',
    method: 'DELETE',
    path: '/api/query/saved/:id',
    summary: 'Removes a question one has saved.',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: doneShape,
  }),
};
