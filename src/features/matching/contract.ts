import { z } from 'zod';
import { defineEndpoint } from '../../shared/endpoint.ts';
import { idShape } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import { pageOf, pagingInput } from '../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../shared/query.ts';
import { cooperationTypes, listingKinds, listingStates } from '../catalogue/listings/vocabulary.ts';
import { conceptWordsShape } from '../search/contract.ts';
import { partShape } from './part-contract.ts';
import {
  decisions,
  digestRhythms,
  dismissReasons,
  matchStates,
  noteCharactersMax,
  partNames,
  relations,
} from './vocabulary.ts';

export type { MatchPart, PartDetail } from './part-contract.ts';

const languageShape = z.enum(languages);
const spokenText = z.object({ text: z.string(), language: languageShape });
const level = z.number().int().min(1).max(9).nullable();
const count = z.number().int().nonnegative();

/** The other record of a match, as far as this reader may know it. */
export const otherShape = z.object({
  ref: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
  kind: z.enum(['offer', 'request', 'organisation', 'person']),
  number: z.string().nullable(),
  title: spokenText,
  summary: spokenText,
  sourceLanguage: languageShape,
  /** How the text stands in each language, as in the catalogue's `textStates`; for organisations and people empty. */
  textStates: z.partialRecord(languageShape, z.string()),
  country: z.string().nullable(),
  /** Absent for anonymous records. */
  region: z.string().nullable(),
  /** GRNTI codes, the main one first. */
  fields: z.array(z.string()),
  levelClaimed: level,
  levelVerified: level,
  minLevel: level,
  marketLevel: level,
  cooperationTypes: z.array(z.enum(cooperationTypes)),
  owner: z.object({ id: idShape, name: z.partialRecord(languageShape, z.string()) }).nullable(),
  isAnonymous: z.boolean(),
  isDemo: z.boolean(),
  publishedAt: z.iso.datetime().nullable(),
});
export type OtherRecord = z.output<typeof otherShape>;

/** "Because you dismissed {count} … earlier": what multiplies the score of this reader. */
export const adjustmentShape = z.object({
  reason: z.enum(dismissReasons),
  part: z.enum(partNames),
  factor: z.number().min(0).max(1),
  count: z.number().int().positive(),
});

export const matchShape = z.object({
  listingId: idShape,
  listingKind: z.enum(listingKinds),
  relation: z.enum(relations),
  other: otherShape,
  /** 0 to 1, after adjustments. */
  score: z.number().min(0).max(1),
  /** Good enough for a mail; weaker ones stand in the lists behind. */
  isStrong: z.boolean(),
  parts: z.array(partShape),
  adjustments: z.array(adjustmentShape),
  state: z.enum(matchStates),
  /** Nobody of this side has been shown it yet. */
  isNew: z.boolean(),
  decided: z
    .object({ at: z.iso.datetime(), reason: z.enum(dismissReasons).nullable(), note: z.string() })
    .nullable(),
  foundAt: z.iso.datetime(),
});
export type Match = z.output<typeof matchShape>;

const countsShape = z.record(
  z.enum(relations),
  z.object({ open: count, strong: count, fresh: count, kept: count, accepted: count, dismissed: count }),
);

/** A listing of the reader's side with what was found for it. */
export const matchedListingShape = z.object({
  id: idShape,
  kind: z.enum(listingKinds),
  number: z.string(),
  state: z.enum(listingStates),
  title: spokenText,
  /** The reader is its broker, not a member of its owner. */
  isClients: z.boolean(),
  owner: z.object({ id: idShape, name: z.partialRecord(languageShape, z.string()) }).nullable(),
  /** `open` counts suggested and opened ones; of them `strong` the strong ones, `fresh` strong ones nobody has been shown. */
  counts: countsShape,
  /** When matches were computed last; null while the first time is still to come. */
  computedAt: z.iso.datetime().nullable(),
});

const ofListing = z.object({ listingId: idShape });
const ofMatch = z.object({ listingId: idShape, otherId: idShape });
const matchPath = '/api/matching/listings/:listingId/matches/:otherId';

const funnel = { shown: count, opened: count, kept: count, accepted: count, dismissed: count };
const statisticsShape = z.object({
  asOf: z.iso.datetime(),
  /** `month` YYYY-MM in which it happened; languages of the originals: of the side's own record and of the other. */
  rows: z.array(
    z.object({ month: z.string(), ownLanguage: languageShape, otherLanguage: languageShape, ...funnel }),
  ),
  totals: z.object(funnel),
});
const period = z.object({ from: queryOptional(z.iso.date()), to: queryOptional(z.iso.date()) });

export const duplicateShape = z.object({
  other: otherShape,
  score: z.number().min(0).max(1),
  /** Likely enough to be looked at before going on. */
  isLikely: z.boolean(),
  concepts: z.array(conceptWordsShape),
  words: z.array(z.string()),
  /** Share of the text's weight that the other record covers, 0 to 1. */
  coverage: z.number().min(0).max(1),
  sameFields: z.array(z.string()),
  isSameOwner: z.boolean().nullable(),
});
export type Duplicate = z.output<typeof duplicateShape>;
const duplicatesOutput = z.object({ items: z.array(duplicateShape), asOf: z.iso.datetime() });

const digestShape = z.object({ rhythm: z.enum(digestRhythms), lastSentAt: z.iso.datetime().nullable() });

export const matching = {
  overview: defineEndpoint({
    id: 'matching.overview',
    method: 'GET',
    path: '/api/matching/listings',
    summary: "The open listings of the reader's side, also of a broker's clients, each with its best matches",
    audience: 'signedIn',
    input: z.object({ ...pagingInput, kind: queryOptional(z.enum(listingKinds)) }),
    output: pageOf(matchedListingShape.extend({ best: z.array(matchShape) })),
  }),
  list: defineEndpoint({
    id: 'matching.list',
    method: 'GET',
    path: '/api/matching/listings/:listingId/matches',
    summary:
      'Matches of one listing, the best first, each with the parts of its score; for its own side only',
    audience: 'signedIn',
    input: z.object({
      ...ofListing.shape,
      ...pagingInput,
      relation: queryWithDefault(z.enum(relations), 'answer'),
      /** None: all but the dismissed ones. */
      state: queryList(z.enum(matchStates)),
      /** `strong` leaves out the weak ones nobody has decided about. */
      strength: queryWithDefault(z.enum(['strong', 'all']), 'all'),
    }),
    output: pageOf(matchShape).extend({ listing: matchedListingShape }),
  }),
  get: defineEndpoint({
    id: 'matching.get',
    method: 'GET',
    path: matchPath,
    summary: 'One match with its reasons; reading it this way leaves no mark',
    audience: 'signedIn',
    input: ofMatch,
    output: matchShape,
  }),
  noteShown: defineEndpoint({
    id: 'matching.noteShown',
    method: 'POST',
    path: '/api/matching/listings/:listingId/shown',
    summary:
      'Notes which matches were shown to the side of the listing; those it may not see are passed over',
    audience: 'signedIn',
    input: z.object({ ...ofListing.shape, otherIds: z.array(idShape).max(100) }),
    output: z.object({ noted: count }),
  }),
  open: defineEndpoint({
    id: 'matching.open',
    method: 'POST',
    path: `${matchPath}/opened`,
    summary: 'Notes that a match was opened, and gives it; a decided one stays as it is',
    audience: 'signedIn',
    input: ofMatch,
    output: matchShape,
  }),
  decide: defineEndpoint({
    id: 'matching.decide',
    method: 'POST',
    path: `${matchPath}/decision`,
    summary: 'Keeps, accepts or dismisses a match (with a reason), or takes that back',
    audience: 'signedIn',
    input: z.object({
      ...ofMatch.shape,
      decision: z.enum(decisions),
      /** Needed to dismiss. */
      reason: queryOptional(z.enum(dismissReasons)),
      note: z.string().trim().max(noteCharactersMax).default(''),
    }),
    output: matchShape,
  }),
  reasons: defineEndpoint({
    id: 'matching.reasons',
    method: 'GET',
    path: '/api/matching/listings/:listingId/reasons',
    summary: 'Why others dismissed this listing, counted; never who, and nothing before enough people did',
    audience: 'signedIn',
    input: ofListing,
    output: z.object({
      /** People it takes before reasons are shown. */
      atLeast: z.number().int(),
      /** Null while fewer people than that dismissed it; none at all is not told apart. */
      counts: z
        .array(z.object({ reason: z.enum(dismissReasons), count: z.number().int().positive() }))
        .nullable(),
      total: count.nullable(),
    }),
  }),
  duplicates: defineEndpoint({
    id: 'matching.duplicates',
    method: 'GET',
    path: '/api/matching/duplicates',
    summary: 'Records of the same kind, in any language, that may be the same thing as a saved listing',
    audience: 'signedIn',
    input: z.object({ kind: z.enum(listingKinds), id: idShape }),
    output: duplicatesOutput,
  }),
  checkDuplicates: defineEndpoint({
    id: 'matching.checkDuplicates',
    method: 'POST',
    path: '/api/matching/duplicates',
    summary: 'The same for words that are not saved yet',
    audience: 'signedIn',
    input: z.object({
      kind: z.enum(listingKinds),
      title: z.string().trim().max(200).default(''),
      text: z.string().trim().max(12_000).default(''),
      keywords: z.array(z.string().max(80)).max(20).default([]),
      fields: z.array(z.string().max(5)).max(5).default([]),
      /** The saved draft the words belong to, so that it is not found itself. */
      exceptId: queryOptional(idShape),
    }),
    output: duplicatesOutput,
  }),
  digest: defineEndpoint({
    id: 'matching.digest',
    method: 'GET',
    path: '/api/matching/digest',
    summary: 'How often the reader gets new matches by mail; weekly unless he chose otherwise',
    audience: 'signedIn',
    input: z.object({}),
    output: digestShape,
  }),
  setDigest: defineEndpoint({
    id: 'matching.setDigest',
    method: 'PUT',
    path: '/api/matching/digest',
    summary: 'Chooses how often new matches come by mail',
    audience: 'signedIn',
    input: z.object({ rhythm: z.enum(digestRhythms) }),
    output: digestShape,
  }),
  stopDigest: defineEndpoint({
    id: 'matching.stopDigest',
    method: 'POST',
    path: '/api/matching/digest/unsubscribe',
    summary: 'Ends the mails of the person whose mail held the token; needs no signing in',
    audience: 'public',
    input: z.object({ token: z.string().min(1).max(200) }),
    output: z.object({ rhythm: z.enum(digestRhythms) }),
  }),
  ownStatistics: defineEndpoint({
    id: 'matching.ownStatistics',
    method: 'GET',
    path: '/api/matching/statistics/own',
    summary: "What the reader's side did with its matches, by month and pair of languages",
    audience: 'signedIn',
    input: period,
    output: statisticsShape,
  }),
  statistics: defineEndpoint({
    id: 'matching.statistics',
    method: 'GET',
    path: '/api/matching/statistics',
    summary: 'What all sides did with their matches, by month and pair of languages; for administrators',
    audience: 'signedIn',
    input: period,
    output: statisticsShape,
  }),
  progress: defineEndpoint({
    id: 'matching.progress',
    method: 'GET',
    path: '/api/matching/progress',
    summary: 'How far the computing of matches is; for administrators',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      listings: count,
      pairs: count,
      waiting: count,
      done: count,
      lastRunAt: z.iso.datetime().nullable(),
      rebuild: z
        .object({
          startedAt: z.iso.datetime(),
          finishedAt: z.iso.datetime().nullable(),
          done: count,
          total: count,
        })
        .nullable(),
    }),
  }),
  rebuild: defineEndpoint({
    id: 'matching.rebuild',
    method: 'POST',
    path: '/api/matching/rebuild',
    summary: 'Computes the matches of every open listing anew, in the background; for administrators',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ total: count }),
  }),
  weights: defineEndpoint({
    id: 'matching.weights',
    method: 'GET',
    path: '/api/matching/weights',
    summary: 'The weights a score is made with, and what dismissals do to it: open to everybody',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      version: z.string(),
      relations: z.array(
        z.object({
          relation: z.enum(relations),
          parts: z.array(z.object({ part: z.enum(partNames), weight: z.number() })),
          sum: z.number(),
        }),
      ),
      dismissals: z.array(
        z.object({ reason: z.enum(dismissReasons), part: z.enum(partNames).nullable(), factor: z.number() }),
      ),
      fewestReasonsShown: z.number().int(),
    }),
  }),
};
