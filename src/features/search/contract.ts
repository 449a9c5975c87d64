import { z } from 'zod';
import { defineEndpoint } from '../../shared/endpoint.ts';
import { languages } from '../../shared/language.ts';
import { pageOf, pagingInput } from '../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../shared/query.ts';

const languageShape = z.enum(languages);

/** What can be found; later rooms add their kinds through search's door. */
export const documentKinds = ['offer', 'request', 'organisation', 'facility'] as const;
export const facetNames = ['kind', 'country', 'region', 'field', 'level', 'cooperation', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

export const queryCharactersMax = 1000;

/** A concept of the termbase with its first word in each language: the explanation of a hit. */
export const conceptWordsShape = z.object({
  conceptId: z.string(),
  words: z.record(languageShape, z.string()),
});

export const searchHitShape = z.object({
  ref: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
  kind: z.enum(documentKinds),
  number: z.string().nullable(),
  title: z.object({ text: z.string(), language: languageShape }),
  summary: z.object({ text: z.string(), language: languageShape }),
  sourceLanguage: languageShape,
  textStates: z.partialRecord(languageShape, z.string()),
  matchedConcepts: z.array(conceptWordsShape),
  matchedWords: z.array(z.string()),
  /** Concepts of the title in the reader's language, where the title itself is not in it: a gloss, not a translation. */
  titleGloss: z.array(conceptWordsShape),
  facets: z.partialRecord(z.enum(facetNames), z.array(z.string())),
  isDemo: z.boolean(),
  date: z.iso.datetime(),
});
export type SearchHit = z.output<typeof searchHitShape>;

export const searchInput = z.object({
  ...pagingInput,
  q: queryWithDefault(z.string().max(queryCharactersMax), ''),
  kind: queryList(z.enum(documentKinds)),
  country: queryList(z.string().max(10)),
  region: queryList(z.string().max(10)),
  field: queryList(z.string().max(5)),
  level: queryList(z.string().max(2)),
  levelMin: queryOptional(z.coerce.number().int().min(1).max(9)),
  cooperation: queryList(z.string().max(30)),
  language: queryList(languageShape),
  sort: queryWithDefault(z.enum(['relevance', 'date']), 'relevance'),
});
export type SearchInput = z.input<typeof searchInput>;

export const search = defineEndpoint({
  id: 'search.search',
  method: 'GET',
  path: '/api/search',
  summary: 'Finds records across languages; counts and facets hold only what the reader may see',
  audience: 'public',
  input: searchInput,
  output: pageOf(searchHitShape).extend({
    queryConcepts: z.array(conceptWordsShape),
    facets: z.record(z.enum(facetNames), z.array(z.object({ value: z.string(), count: z.number().int() }))),
    tookMs: z.number(),
  }),
});
