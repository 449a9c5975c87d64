import { z } from 'zod';
import { dayShape } from '../../../../shared/day.ts';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { currencies } from '../../../../shared/money.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../../shared/query.ts';
import { domainShape, domainsMax, languagePairs, pairShape } from '../profiles/contract.ts';
import {
  longCharactersMax,
  noteCharactersMax,
  reasonCharactersMax,
  taskCauses,
  tasksAtOnceMax,
  tenderStates,
  titleCharactersMax,
} from '../vocabulary.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const words = (max: number) => z.strictObject({ zh: text(max), ru: text(max), en: text(max) });
const trilingual = z.record(z.enum(languages), z.string());
const path = '/api/translation/tenders';
const byId = z.object({ id: idShape });

export const priceMinorMax = 100_000_000;
export const daysMax = 365;

/** What a coordinator writes of a larger job. */
export const tenderDraftShape = z.object({
  title: words(titleCharactersMax),
  description: words(longCharactersMax),
  requirements: words(longCharactersMax),
  pairs: queryList(pairShape, languagePairs.length).refine((pairs) => pairs.length > 0, 'field.required'),
  domains: queryList(domainShape, domainsMax),
  /** Source characters, where they are known. */
  characters: queryOptional(z.coerce.number().int().min(1).max(100_000_000)),
  bidsUntil: z.iso.datetime({ offset: true }).regex(/^2[01]/),
  deliverOn: dayShape,
  /** Offered tasks that are part of the job. */
  taskIds: queryList(idShape, tasksAtOnceMax),
});

export const tenderShape = z.object({
  id: idShape,
  number: z.string(),
  state: z.enum(tenderStates),
  title: trilingual,
  description: trilingual,
  requirements: trilingual,
  pairs: z.array(pairShape),
  domains: z.array(z.string()),
  characters: z.number().int().nullable(),
  bidsUntil: z.iso.datetime(),
  deliverOn: z.iso.date(),
  publishedAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Why it was awarded as it was, or cancelled. */
  decisionReason: z.string(),
  revision: z.number().int(),
  tasks: z.number().int(),
});
export type TenderView = z.output<typeof tenderShape>;

export const bidShape = z.object({
  id: idShape,
  /** For 1000 source characters, in minor units of its own currency. */
  priceMinor: z.number().int(),
  currency: z.enum(currencies),
  days: z.number().int(),
  note: z.string(),
  sample: z.string(),
  changedAt: z.iso.datetime(),
});
export type BidView = z.output<typeof bidShape>;

export const tenderPageShape = z.object({
  tender: tenderShape,
  /** The reader's own bid; other people's are never here. */
  ownBid: bidShape.nullable(),
  hasWon: z.boolean(),
  mayBid: z.boolean(),
  mayManage: z.boolean(),
  /** For coordinators. */
  history: z.array(
    z.object({
      step: z.enum(['make', 'change', 'publish', 'award', 'cancel']),
      reason: z.string(),
      at: z.iso.datetime(),
      name: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      id: idShape,
      number: z.string(),
      title: z.string(),
      pair: z.string(),
      characters: z.number().int(),
      cause: z.enum(taskCauses),
    }),
  ),
});

export const tenderEndpoints = {
  list: defineEndpoint({
    id: 'translation.tenders.list',
    method: 'GET',
    path,
    summary: 'Public tenders for translations: open ones by their deadline, then the decided ones',
    audience: 'public',
    input: z.object({
      ...pagingInput,
      pair: queryOptional(pairShape),
      state: queryOptional(z.enum(['open', 'closed', 'awarded', 'cancelled'])),
    }),
    output: pageOf(tenderShape),
  }),
  drafts: defineEndpoint({
    id: 'translation.tenders.drafts',
    method: 'GET',
    path: `${path}/drafts`,
    summary: 'Tenders that are not published yet (coordinators)',
    audience: 'signedIn',
    input: z.object({ ...pagingInput }),
    output: pageOf(tenderShape),
  }),
  get: defineEndpoint({
    id: 'translation.tenders.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: "A tender, with the reader's own bid",
    audience: 'public',
    input: byId,
    output: tenderPageShape,
  }),
  create: defineEndpoint({
    id: 'translation.tenders.create',
    method: 'POST',
    path,
    summary: 'Drafts a tender (coordinators)',
    audience: 'signedIn',
    input: tenderDraftShape,
    output: tenderPageShape,
  }),
  save: defineEndpoint({
    id: 'translation.tenders.save',
    method: 'PUT',
    path: `${path}/:id`,
    summary: 'Changes a tender that is not published yet (coordinators)',
    audience: 'signedIn',
    input: tenderDraftShape.extend({ id: idShape, revision: z.coerce.number().int() }),
    output: tenderPageShape,
  }),
  publish: defineEndpoint({
    id: 'translation.tenders.publish',
    method: 'POST',
    path: `${path}/:id/publication`,
    summary: 'Publishes a tender: from now on it stays as it is (coordinators)',
    audience: 'signedIn',
    input: byId,
    output: tenderPageShape,
  }),
  bid: defineEndpoint({
    id: 'translation.tenders.bid',
    method: 'PUT',
    path: `${path}/:id/bid`,
    summary: 'Makes or changes the own bid, until the deadline; nobody else sees it before (translators)',
    audience: 'signedIn',
    input: byId.extend({
      priceMinor: z.coerce.number().int().min(1).max(priceMinorMax),
      currency: z.enum(currencies),
      days: z.coerce.number().int().min(1).max(daysMax),
      note: z.string().trim().max(noteCharactersMax).default(''),
      sample: z.string().trim().max(longCharactersMax).default(''),
    }),
    output: tenderPageShape,
  }),
  withdrawBid: defineEndpoint({
    id: 'translation.tenders.withdrawBid',
    method: 'DELETE',
    path: `${path}/:id/bid`,
    summary: 'Takes the own bid back, until the deadline (translators)',
    audience: 'signedIn',
    input: byId,
    output: tenderPageShape,
  }),
  bids: defineEndpoint({
    id: 'translation.tenders.bids',
    method: 'GET',
    path: `${path}/:id/bids`,
    summary: 'All bids, after the deadline and not before (coordinators)',
    audience: 'signedIn',
    input: byId,
    output: z.object({
      bids: z.array(bidShape.extend({ bidderId: idShape, name: z.string(), isWinner: z.boolean() })),
    }),
  }),
  award: defineEndpoint({
    id: 'translation.tenders.award',
    method: 'POST',
    path: `${path}/:id/award`,
    summary: 'Awards a tender to a bid with a reason: its tasks are given to the winner (coordinators)',
    audience: 'signedIn',
    input: byId.extend({ bidId: idShape, reason: text(reasonCharactersMax) }),
    output: tenderPageShape,
  }),
  cancel: defineEndpoint({
    id: 'translation.tenders.cancel',
    method: 'POST',
    path: `${path}/:id/cancellation`,
    summary: 'Cancels a tender with a reason: its tasks are offered to all again (coordinators)',
    audience: 'signedIn',
    input: byId.extend({ reason: text(reasonCharactersMax) }),
    output: tenderPageShape,
  }),
};
