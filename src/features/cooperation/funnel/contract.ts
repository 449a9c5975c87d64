import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { funnelStages, lossKinds } from './vocabulary.ts';

/** The cohort: records first published in the period (days included), of one field, region, bank or kind. */
const filter = {
  from: queryOptional(dayShape),
  to: queryOptional(dayShape),
  /** A GRNTI rubric of two digits. */
  field: queryOptional(z.string().regex(/^\d{2}$/)),
  region: queryOptional(z.string().regex(/^[A-Z]{2}-[A-Z]{2,3}$/)),
  country: queryOptional(z.enum(['CN', 'RU'])),
  kind: queryOptional(z.enum(['offer', 'request'])),
};
export const funnelFilterShape = z.object(filter);
export type FunnelFilter = z.output<typeof funnelFilterShape>;

const count = z.number().int().nonnegative();
const stage = z.enum(funnelStages);
const days = z.number().nonnegative().nullable();

export const funnelShape = z.object({
  stages: z.array(
    z.object({
      stage,
      count,
      /** Of the stage before, in thousandths; null for the first and where the one before is empty. */
      perMilleOfBefore: count.nullable(),
      /** Median days from the stage before, of those whose both days are known. */
      medianDays: days,
    }),
  ),
  months: z.array(z.object({ month: z.string(), counts: z.record(stage, count) })),
  /** Why records, matches, interests and projects were lost, each counted where it happened. */
  losses: z.array(z.object({ stage, what: z.string(), reason: z.string().nullable(), count })),
  /** How long interests and projects stayed in a state they have left. */
  times: z.array(
    z.object({
      kind: z.enum(['interest', 'project']),
      state: z.string(),
      count,
      medianDays: days,
      p90Days: days,
      /** Those that are in it now. */
      waiting: count,
    }),
  ),
  /** Projects that began without a listing stand outside the funnel. */
  outside: z.object({ projects: count, running: count, landed: count }),
  asOf: z.iso.datetime(),
});
export type Funnel = z.output<typeof funnelShape>;

export const funnelRowShape = z.object({
  listingId: idShape,
  kind: z.enum(['offer', 'request']),
  number: z.string(),
  listedOn: z.iso.date(),
  /** The furthest stage reached, and since when. */
  stage,
  reachedOn: z.iso.date().nullable(),
});
export type FunnelRow = z.output<typeof funnelRowShape>;

/** One line of the losses; without `reason` those that give none. */
const loss = {
  stage,
  what: z.enum(lossKinds),
  reason: queryOptional(z.string().max(80)),
};
/** What the listing shows is null where a project was lost that no listing led to. */
export const lossRowShape = z.object({
  listingId: idShape.nullable(),
  kind: z.enum(['offer', 'request']).nullable(),
  number: z.string().nullable(),
  lostOn: z.iso.date(),
});
export type LossRow = z.output<typeof lossRowShape>;

export const funnel = {
  read: defineEndpoint({
    id: 'cooperation.funnel.read',
    method: 'GET',
    path: '/api/funnel',
    summary:
      'How many records went how far from listed to landed, how long it took, and why others were lost.',
    audience: 'signedIn',
    input: funnelFilterShape,
    output: funnelShape,
  }),
  rows: defineEndpoint({
    id: 'cooperation.funnel.rows',
    method: 'GET',
    path: '/api/funnel/rows',
    summary:
      'The records behind a figure of the funnel: all that reached a stage, by number; no names of parties.',
    audience: 'signedIn',
    input: z.object({ ...filter, stage, ...pagingInput }),
    output: pageOf(funnelRowShape),
  }),
  lossRows: defineEndpoint({
    id: 'cooperation.funnel.lossRows',
    method: 'GET',
    path: '/api/funnel/loss-rows',
    summary:
      'The records behind a figure of the losses, the last loss first, by number; no names of parties.',
    audience: 'signedIn',
    input: z.object({ ...filter, ...loss, ...pagingInput }),
    output: pageOf(lossRowShape),
  }),
};
