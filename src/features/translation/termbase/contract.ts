import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryWithDefault } from '../../../shared/query.ts';
import { conceptStates, wordStatuses } from './concept-content.ts';

const languageShape = z.enum(languages);

/** One sense with its words in three languages, the preferred one first. */
export const conceptShape = z.object({
  id: z.string(),
  domain: z.string(),
  kind: z.string(),
  words: z.record(languageShape, z.array(z.string())),
});
export type ConceptView = z.output<typeof conceptShape>;

const definitionShape = z.object({ text: z.string(), source: z.string() });

/** All that is said of a concept; absent texts are empty. */
export const contentShape = z.object({
  domain: z.string(),
  kind: z.string(),
  words: z.record(
    languageShape,
    z.array(z.object({ text: z.string(), status: z.enum(wordStatuses), note: z.string() })),
  ),
  definitions: z.record(languageShape, definitionShape),
  source: z.string(),
  /** 1 (least) to 10, as ISO 12620 has it; null where nobody said. */
  reliability: z.number().int().min(1).max(10).nullable(),
  note: z.string(),
});
export type ContentView = z.output<typeof contentShape>;

/** A concept in the list: who answers for it, how often verified translations used it, what is proposed for it. */
export const conceptBriefShape = conceptShape.extend({
  state: z.enum(conceptStates),
  uses: z.number().int().nonnegative(),
  openProposals: z.number().int().nonnegative(),
});
export type ConceptBrief = z.output<typeof conceptBriefShape>;

export const conceptOrders = ['number', 'uses', 'changed'] as const;

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
    /** None: all. */
    state: queryList(z.enum(conceptStates)),
    /** Of concepts that fit a text equally well; without a text of all. */
    order: queryWithDefault(z.enum(conceptOrders), 'number'),
  }),
  output: pageOf(conceptBriefShape).extend({
    /** Open proposals of all fields. */
    openProposals: z.number().int().nonnegative(),
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
  output: z.object({
    concept: conceptBriefShape,
    content: contentShape,
    /** Its words must be used in translations, see `bindingTerms`. */
    isBinding: z.boolean(),
    updatedAt: z.iso.datetime(),
    sharing: z.array(conceptShape),
    parts: z.array(conceptShape),
  }),
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
