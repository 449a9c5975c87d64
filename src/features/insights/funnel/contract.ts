import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { funnelStages } from '../../cooperation/funnel/vocabulary.ts';

/** A month of this century or the next, `YYYY-MM`. */
export const monthShape = z.string().regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/);

/** Records first published in these months (both included), of one field with what is below it, one region, one bank. */
export const funnelFilterShape = z.object({
  from: queryOptional(monthShape),
  to: queryOptional(monthShape),
  field: queryOptional(z.string().regex(/^\d{2}(\.\d{2})?$/)),
  region: queryOptional(z.string().regex(/^[A-Z]{2}-[A-Z]{2,3}$/)),
  country: queryOptional(z.enum(['CN', 'RU'])),
  kind: queryOptional(z.enum(['offer', 'request'])),
});
export type FunnelFilter = z.output<typeof funnelFilterShape>;

/** Counts below this could tell who is behind them: for everybody they are not said, and larger ones are rounded down to it. */
export const hiddenBelow = 5;
/** Of fewer listed records nothing further is said to everybody: the records are known, so it would be said of them. */
export const cohortLeast = 10;

const stage = z.enum(funnelStages);
/** null: fewer than `hiddenBelow`, or of fewer than `cohortLeast` records, which is said to the staff only. */
const count = z.number().int().nonnegative().nullable();
const days = z.number().nonnegative().nullable();
const group = z.object({ name: z.string().nullable(), counts: z.record(stage, count) });

export const funnelShape = z.object({
  /** Counted over all records, and to the last one; everybody else gets public records and rounded counts. */
  isForStaff: z.boolean(),
  stages: z.array(
    z.object({
      stage,
      count,
      /** Of the stage before, in thousandths. */
      perMilleOfBefore: z.number().int().nonnegative().nullable(),
      /** Median days from the stage before. */
      medianDays: days,
    }),
  ),
  groups: z.object({
    month: z.array(group),
    country: z.array(group),
    field: z.array(group),
    region: z.array(group),
  }),
  losses: z.array(z.object({ stage, what: z.string(), reason: z.string().nullable(), count })),
  times: z.array(
    z.object({
      kind: z.enum(['interest', 'project']),
      state: z.string(),
      count,
      medianDays: days,
      p90Days: days,
      waiting: count,
    }),
  ),
  /** Of the last count. */
  asOf: z.iso.datetime(),
});
export type Funnel = z.output<typeof funnelShape>;
export type FunnelGroup = z.output<typeof group>;

export const funnelRowShape = z.object({
  listingId: idShape,
  kind: z.enum(['offer', 'request']),
  number: z.string(),
  listedOn: z.iso.date(),
  /** How far it has gone and since when: for the staff. */
  stage: stage.nullable(),
  reachedOn: z.iso.date().nullable(),
});

export const funnelRowsInput = z.object({ ...funnelFilterShape.shape, stage: stage.default('listed') });

export const insightFunnel = {
  read: defineEndpoint({
    id: 'insights.funnel.read',
    method: 'GET',
    path: '/api/insights/funnel',
    summary:
      'How many records went how far from listed to landed, by month, bank, field and region, with losses and times.',
    audience: 'public',
    input: funnelFilterShape,
    output: funnelShape,
  }),
  rows: defineEndpoint({
    id: 'insights.funnel.rows',
    method: 'GET',
    path: '/api/insights/funnel/rows',
    summary:
      'The records behind a figure of the funnel: for everybody those open now, for the staff all that reached a stage.',
    audience: 'public',
    input: z.object({ ...funnelRowsInput.shape, ...pagingInput }),
    output: z.object({ ...pageOf(funnelRowShape).shape, isForStaff: z.boolean() }),
  }),
};
