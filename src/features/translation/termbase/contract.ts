import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryWithDefault } from '../../../shared/query.ts';

const languageShape = z.enum(languages);

/** One sense with its words in three languages, the preferred one first. */
export const conceptShape = z.object({
  id: z.string(),
  domain: z.string(),
  kind: z.string(),
  words: z.record(languageShape, z.array(z.string())),
});
export type ConceptView = z.output<typeof conceptShape>;

export const browseConcepts = defineEndpoint({
  id: 'translation.termbase.browse',
  method: 'GET',
  path: '/api/concepts',
  summary: 'Concepts of the termbase, all or those with a word that begins with or contains the text, paged',
  audience: 'public',
  input: z.object({
    ...pagingInput,
    q: queryWithDefault(z.string().trim().max(200), ''),
    domain: queryList(z.string().max(5)),
  }),
  output: pageOf(conceptShape).extend({
    domains: z.array(z.object({ value: z.string(), count: z.number().int() })),
  }),
});

export const getConcept = defineEndpoint({
  id: 'translation.termbase.get',
  method: 'GET',
  path: '/api/concepts/:id',
  summary: 'One concept with its words, and the concepts that share a word with it',
  audience: 'public',
  input: z.object({ id: z.string().max(20) }),
  output: z.object({ concept: conceptShape, sharing: z.array(conceptShape), parts: z.array(conceptShape) }),
});

/** Concepts found in a text, with offsets in it (UTF-16 units), for dotted underlines. */
export const findTerms = defineEndpoint({
  id: 'translation.termbase.find',
  method: 'POST',
  path: '/api/concepts/find',
  summary: 'Finds the terms of a text in their inflected forms',
  audience: 'public',
  input: z.object({ text: z.string().max(20_000) }),
  output: z.object({
    mentions: z.array(z.object({ conceptId: z.string(), start: z.number().int(), end: z.number().int() })),
    concepts: z.array(conceptShape),
  }),
});
