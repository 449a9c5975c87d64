import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  conceptWordsShape,
  documentKinds,
  facetNames,
  queryCharactersMax,
  searchCriteria,
  type SearchCriteria,
} from '../contract.ts';

const languageShape = z.enum(languages);

export const savedSearchesMax = 200;
export const savedNameCharactersMax = 120;
/** A saved query is compared with every new record, so a long text is no saved search. */
export const savedQueryCharactersMax = Math.min(2_000, queryCharactersMax);

/** How often a digest comes; with `none` alerts are on the desk and in the feed only. */
export const digestFrequencies = ['none', 'daily', 'weekly'] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];

/** Facets a saved search keeps. Not `freshness`: an alert is new by itself. */
export const savedFacetNames = facetNames.filter((name) => name !== 'freshness');

/** What is watched: the search without order, paging and freshness. */
export const savedQueryShape = z.object({
  q: z.string(),
  filters: z.partialRecord(z.enum(facetNames), z.array(z.string())),
  levelMin: z.number().int().min(1).max(9).nullable(),
  marketMin: z.number().int().min(1).max(9).nullable().default(null),
  /** Concepts that must not stand for a word of the query. */
  off: z.array(z.string()),
  exact: z.boolean(),
});
export type SavedQuery = z.output<typeof savedQueryShape>;

export const savedSearchShape = z.object({
  id: idShape,
  name: z.string(),
  query: savedQueryShape,
  frequency: z.enum(digestFrequencies),
  byMail: z.boolean(),
  isPaused: z.boolean(),
  hasFeed: z.boolean(),
  /** Alerts its owner may see and has not marked as seen. */
  newCount: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  lookedAt: z.iso.datetime().nullable(),
});
export type SavedSearch = z.output<typeof savedSearchShape>;

/** Names of the organisations chosen as filters, where the reader may know them. */
const organisationNamesShape = z.record(z.string(), z.object({ text: z.string(), language: languageShape }));

/** `new`: answers for the first time; `changed`: its contents are others than at the last alert. */
export const alertReasons = ['new', 'changed'] as const;

export const savedAlertShape = z.object({
  id: idShape,
  ref: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
  kind: z.enum(documentKinds),
  number: z.string().nullable(),
  title: z.object({ text: z.string(), language: languageShape }),
  summary: z.object({ text: z.string(), language: languageShape }),
  sourceLanguage: languageShape,
  country: z.string().nullable(),
  level: z.string().nullable(),
  isDemo: z.boolean(),
  date: z.iso.datetime().nullable(),
  reason: z.enum(alertReasons),
  foundAt: z.iso.datetime(),
  isSeen: z.boolean(),
  matchedConcepts: z.array(conceptWordsShape),
  matchedWords: z.array(z.string()),
});
export type SavedAlert = z.output<typeof savedAlertShape>;

const entryShape = z.object({
  id: z.string(),
  title: z.object({ text: z.string(), language: languageShape }),
  summary: z.object({ text: z.string(), language: languageShape }),
  kind: z.enum(documentKinds),
  /** Path on the platform, in the feed's language. */
  path: z.string(),
  updated: z.iso.datetime(),
  published: z.iso.datetime(),
});

/** What an Atom feed says (RFC 4287); the roof writes it as XML under `/feeds/`. */
export const feedShape = z.object({
  id: z.string(),
  title: z.string(),
  language: languageShape,
  /** Path of the page the feed goes with. */
  path: z.string(),
  updated: z.iso.datetime(),
  entries: z.array(entryShape),
});
export type Feed = z.output<typeof feedShape>;

const name = z.string().trim().min(1).max(savedNameCharactersMax);
const frequency = z.enum(digestFrequencies);
const doneShape = z.object({ done: z.literal(true) });
const byId = z.object({ id: idShape });
const path = '/api/saved-searches';

export const savedEndpoints = {
  list: defineEndpoint({
    id: 'search.saved.list',
    method: 'GET',
    path,
    summary: 'The saved searches of the one who asks, those with new alerts first',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      items: z.array(savedSearchShape),
      newCount: z.number().int(),
      max: z.number().int(),
      organisationNames: organisationNamesShape,
    }),
  }),
  create: defineEndpoint({
    id: 'search.saved.create',
    method: 'POST',
    path,
    summary:
      'Saves a search; the same one twice is refused (409); the name is proposed from the query where none is given',
    audience: 'signedIn',
    input: z.object({
      query: searchCriteria,
      name: name.optional(),
      frequency: frequency.default('weekly'),
      byMail: z.boolean().default(true),
    }),
    output: savedSearchShape,
  }),
  get: defineEndpoint({
    id: 'search.saved.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'One saved search with its alerts, the newest first; only records its owner may see now',
    audience: 'signedIn',
    input: byId.extend(pagingInput),
    output: z.object({
      saved: savedSearchShape,
      alerts: pageOf(savedAlertShape),
      organisationNames: organisationNamesShape,
    }),
  }),
  update: defineEndpoint({
    id: 'search.saved.update',
    method: 'PATCH',
    path: `${path}/:id`,
    summary: 'Renames, changes or pauses; another query begins anew and forgets the alerts of the former one',
    audience: 'signedIn',
    input: byId.extend({
      name: name.optional(),
      query: searchCriteria.optional(),
      frequency: frequency.optional(),
      byMail: z.boolean().optional(),
      isPaused: z.boolean().optional(),
    }),
    output: savedSearchShape,
  }),
  remove: defineEndpoint({
    id: 'search.saved.remove',
    method: 'DELETE',
    path: `${path}/:id`,
    summary: 'Deletes a saved search with its alerts and its feed',
    audience: 'signedIn',
    input: byId,
    output: doneShape,
  }),
  markSeen: defineEndpoint({
    id: 'search.saved.markSeen',
    method: 'POST',
    path: `${path}/:id/seen`,
    summary: 'Marks the alerts found until a moment as seen, as far as their owner could see them',
    audience: 'signedIn',
    input: byId.extend({ until: z.iso.datetime().optional() }),
    output: doneShape,
  }),
  openFeed: defineEndpoint({
    id: 'search.saved.openFeed',
    method: 'POST',
    path: `${path}/:id/feed`,
    summary: 'Gives a new secret address for the Atom feed; a former one ends. It is told this once only',
    audience: 'signedIn',
    input: byId,
    output: z.object({ path: z.string() }),
  }),
  closeFeed: defineEndpoint({
    id: 'search.saved.closeFeed',
    method: 'DELETE',
    path: `${path}/:id/feed`,
    summary: 'Ends the feed of a saved search',
    audience: 'signedIn',
    input: byId,
    output: doneShape,
  }),
  readFeed: defineEndpoint({
    id: 'search.saved.readFeed',
    method: 'GET',
    path: '/api/feeds/saved',
    summary: 'Alerts of a saved search by the secret of its feed, as its owner may see them now',
    audience: 'public',
    input: z.object({ token: z.string().max(200), lang: queryOptional(languageShape) }),
    output: feedShape,
  }),
  publicFeed: defineEndpoint({
    id: 'search.saved.publicFeed',
    method: 'GET',
    path: '/api/feeds/search',
    summary: 'The newest public records that answer a search, as a feed',
    audience: 'public',
    input: searchCriteria,
    output: feedShape,
  }),
  unsubscribe: defineEndpoint({
    id: 'search.saved.unsubscribe',
    method: 'POST',
    path: '/api/unsubscribe',
    summary: 'Ends the mails of one saved search, or of all, by the secret of a mail; may be asked twice',
    audience: 'public',
    input: z.object({ token: z.string().max(200), savedId: z.string().max(64).optional() }),
    output: doneShape,
  }),
};

/** What is kept of a search as it was asked. */
export function toSavedQuery(criteria: SearchCriteria): SavedQuery {
  const filters: SavedQuery['filters'] = {};
  for (const facet of savedFacetNames) {
    if (criteria[facet].length > 0) filters[facet] = [...new Set(criteria[facet])];
  }
  const { q, levelMin = null, marketMin = null, off, exact } = criteria;
  return { q: q.trim(), filters, levelMin, marketMin, off: [...new Set(off)], exact };
}
