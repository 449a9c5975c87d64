import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { cooperationTypes, listingKinds } from '../../catalogue/listings/vocabulary.ts';
import { interestPageShape, logEntryShape } from './page-contract.ts';
import {
  agreementKinds,
  answerCharactersMax,
  boardPageSizeMax,
  brokerSides,
  declineReasons,
  endUseCharactersMax,
  failReasons,
  interestSides,
  interestStates,
  interestSteps,
  jobsMax,
  lineCharactersMax,
  outcomeKinds,
  partiesCharactersMax,
  reasonCharactersMax,
  valueBands,
  whoCharactersMax,
} from './vocabulary.ts';

const languageShape = z.enum(languages);
const path = '/api/interests';
const byId = z.object({ id: idShape });
const count = z.number().int().nonnegative();
const said = (max: number) => z.string().trim().min(1).max(max);
const spoken = z.object({ text: z.string(), language: languageShape });
const named = z.object({ id: idShape, name: z.partialRecord(languageShape, z.string()) });
const isChosen = z.union([z.boolean(), z.enum(['on', 'yes', 'true', '']).transform(Boolean)]).default(false);
const ofListing = z.object({ kind: z.enum(listingKinds), id: idShape });

export const listingBriefShape = z.object({
  kind: z.enum(listingKinds),
  id: idShape,
  number: z.string(),
  title: spoken,
  cooperationTypes: z.array(z.enum(cooperationTypes)),
});

/** An interest in a list or on the board. */
export const interestRowShape = z.object({
  id: idShape,
  number: z.string(),
  state: z.enum(interestStates),
  stateSince: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  /** The side the reader stands on, `staff` for moderators. */
  side: z.enum(['sender', 'receiver', 'staff']),
  isBroker: z.boolean(),
  listing: listingBriefShape.omit({ cooperationTypes: true }),
  cooperationTypes: z.array(z.enum(cooperationTypes)),
  /** The other side, as far as it may be known. */
  other: z.object({ country: z.string().nullable(), organisation: named.nullable() }),
  /** The reader's own side: whom a broker works for. */
  own: named.nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** Either of the two clocks is over: that of the state, or that of the own next step. */
  isOverdue: z.boolean(),
  isDueOver: z.boolean(),
  /** What the reader's side has set itself in its log. */
  nextStep: z.string(),
  nextOn: z.iso.date().nullable(),
  isNextOver: z.boolean(),
  /** Days since it was sent. */
  ageDays: count,
  thread: z.object({ id: idShape, unread: count }).nullable(),
});
export type InterestRow = z.output<typeof interestRowShape>;

export const boardSorts = ['urgent', 'newest', 'oldest'] as const;

export const interestEndpoints = {
  form: defineEndpoint({
    id: 'cooperation.interests.form',
    method: 'GET',
    path: `${path}/form`,
    summary:
      'What a form of interest in an open record needs: the own organisations, brokers, what may be wished',
    audience: 'signedIn',
    input: ofListing,
    output: z.object({
      listing: listingBriefShape,
      receiver: z.object({
        country: z.string().nullable(),
        isAnonymous: z.boolean(),
        hasBroker: z.boolean(),
      }),
      /** Verified organisations of the reader; with an interest of theirs in this record that is still open. */
      organisations: z.array(
        named.extend({ open: z.object({ id: idShape, number: z.string() }).nullable() }),
      ),
      brokers: z.array(z.object({ id: idShape, name: z.string() })),
    }),
  }),
  send: defineEndpoint({
    id: 'cooperation.interests.send',
    method: 'POST',
    path,
    summary: 'Sends an interest in an open record on behalf of a verified organisation; gives its number',
    audience: 'signedIn',
    input: z.object({
      ...ofListing.shape,
      organisationId: idShape,
      who: said(whoCharactersMax),
      cooperationTypes: queryList(z.enum(cooperationTypes)).refine(
        (types) => types.length > 0,
        'field.required',
      ),
      unclear: z.string().trim().max(answerCharactersMax).default(''),
      offer: said(answerCharactersMax),
      endUse: said(endUseCharactersMax),
      isAnonymous: isChosen,
      brokerId: queryOptional(idShape),
      /** The language the form is written in; the reader's own unless given. */
      language: queryOptional(languageShape),
    }),
    output: z.object({ id: idShape, number: z.string(), dueAt: z.iso.datetime().nullable() }),
  }),
  mine: defineEndpoint({
    id: 'cooperation.interests.mine',
    method: 'GET',
    path,
    summary: "Interests the reader's organisations sent, or received for their records; the newest first",
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      direction: queryWithDefault(z.enum(['sent', 'received']), 'received'),
      state: queryList(z.enum(interestStates)),
    }),
    output: pageOf(interestRowShape).extend({ sent: count, received: count }),
  }),
  board: defineEndpoint({
    id: 'cooperation.interests.board',
    method: 'GET',
    path: `${path}/board`,
    summary: 'All interests a broker works on, overdue ones first; for moderators those nobody answers',
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      pageSize: z.coerce.number().int().min(1).max(boardPageSizeMax).default(100),
      state: queryList(z.enum(interestStates)),
      side: queryOptional(z.enum(brokerSides)),
      only: queryWithDefault(z.enum(['open', 'overdue', 'all']), 'open'),
      /** Words of the form, the log, the titles in all languages, the number. */
      q: queryOptional(z.string().trim().max(200)),
      sort: queryWithDefault(z.enum(boardSorts), 'urgent'),
    }),
    output: pageOf(interestRowShape).extend({
      overdue: count,
      byState: z.partialRecord(z.enum(interestStates), count),
    }),
  }),
  aboutListing: defineEndpoint({
    id: 'cooperation.interests.aboutListing',
    method: 'GET',
    path: `${path}/about`,
    summary:
      'What the reader may do about a record: send an interest, ask; and the interests he can read already',
    audience: 'signedIn',
    input: ofListing,
    output: z.object({
      isOwnSide: z.boolean(),
      maySend: z.boolean(),
      mayAsk: z.boolean(),
      interests: z.array(
        z.object({
          id: idShape,
          number: z.string(),
          state: z.enum(interestStates),
          sentAt: z.iso.datetime(),
        }),
      ),
    }),
  }),
  ask: defineEndpoint({
    id: 'cooperation.interests.ask',
    method: 'POST',
    path: `${path}/questions`,
    summary: 'Opens a talk about an open record with those who answer for it',
    audience: 'signedIn',
    input: ofListing,
    output: z.object({ threadId: idShape }),
  }),
  answerTime: defineEndpoint({
    id: 'cooperation.interests.answerTime',
    method: 'GET',
    path: `${path}/answer-times/:organisationId`,
    summary:
      'How many working days an organisation takes to acknowledge an interest; from three interests on',
    audience: 'public',
    input: z.object({ organisationId: idShape }),
    output: z.object({
      /** Median of the last twelve months; null before enough interests came. */
      workingDays: count.nullable(),
      interests: count,
      atLeast: count,
      promisedDays: count,
    }),
  }),
  get: defineEndpoint({
    id: 'cooperation.interests.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'One interest as its reader may see it: form in his language, clock, steps, history, log',
    audience: 'signedIn',
    input: byId,
    output: interestPageShape,
  }),
  step: defineEndpoint({
    id: 'cooperation.interests.step',
    method: 'POST',
    path: `${path}/:id/steps`,
    summary: 'Takes a step of an interest, or agrees to one that all have to agree to',
    audience: 'signedIn',
    input: z.object({
      ...byId.shape,
      step: z.enum(interestSteps),
      /** Of the state the reader saw; refused when it moved meanwhile. */
      revision: queryOptional(z.coerce.number().int().min(1)),
      /** Needed to decline or to end without an agreement. */
      reasonCode: queryOptional(z.enum([...new Set([...declineReasons, ...failReasons])])),
      reasonText: z.string().trim().max(reasonCharactersMax).default(''),
      agreementKind: queryOptional(z.enum(agreementKinds)),
      agreedOn: queryOptional(dayShape),
      countries: queryList(z.string().regex(/^[A-Z]{2}$/), 10),
      outcomeKind: queryOptional(z.enum(outcomeKinds)),
      valueBand: queryOptional(z.enum(valueBands)),
      jobs: queryOptional(z.coerce.number().int().min(0).max(jobsMax)),
    }),
    output: z.object({
      state: z.enum(interestStates),
      /** Sides that have still to agree; empty when the step was taken. */
      waitsFor: z.array(z.enum(interestSides)),
    }),
  }),
  setBroker: defineEndpoint({
    id: 'cooperation.interests.setBroker',
    method: 'PUT',
    path: `${path}/:id/broker`,
    summary:
      'Gives the sending side a broker, or takes him back; moderators may find one where nobody answers',
    audience: 'signedIn',
    input: z.object({ ...byId.shape, brokerId: queryOptional(idShape) }),
    output: z.object({ brokerId: idShape.nullable() }),
  }),
  log: defineEndpoint({
    id: 'cooperation.interests.log',
    method: 'POST',
    path: `${path}/:id/log`,
    summary: 'Notes a telephone call in one line, with what comes next and when; for the own side only',
    audience: 'signedIn',
    input: z.object({
      ...byId.shape,
      /** Now, unless given. */
      at: queryOptional(z.iso.datetime({ offset: true, local: true }).regex(/^2[01]/)),
      parties: said(partiesCharactersMax),
      said: said(lineCharactersMax),
      nextStep: z.string().trim().max(lineCharactersMax).default(''),
      dueOn: queryOptional(dayShape),
    }),
    output: logEntryShape,
  }),
};
