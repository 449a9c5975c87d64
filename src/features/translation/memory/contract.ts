import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { domainShape } from './domain-shape.ts';
import { leverageBands } from './leverage-bands.ts';
import { memoryPairs } from './pairs.ts';

const languageShape = z.enum(languages);
const placeShape = z.object({ start: z.number().int(), end: z.number().int() });
const count = z.number().int().nonnegative();
const path = '/api/translation/memory';
/** Longer than any segment. */
const sourceCharactersMax = 10_000;
const segmentsMax = 5_000;

const originShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record'),
    ref: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
    number: z.string().nullable(),
    versionId: z.string(),
    revision: z.number().int(),
  }),
  z.object({
    kind: z.literal('import'),
    importId: z.string(),
    createdBy: z.string().nullable(),
    createdAt: z.iso.datetime().nullable(),
  }),
]);

export const memoryMatchShape = z.object({
  unitId: idShape,
  kind: z.enum(['exact', 'numbersReplaced', 'fuzzy']),
  percent: z.number().int().min(70).max(100),
  isSameText: z.boolean(),
  source: z.string(),
  target: z.string(),
  replaced: z.array(z.object({ from: z.string(), to: z.string() })),
  differences: z.object({ asked: z.array(placeShape), stored: z.array(placeShape) }),
  isSameDirection: z.boolean(),
  domain: z.string().nullable(),
  origin: originShape,
  approvedBy: z.string().nullable(),
  approvedAt: z.iso.datetime(),
  useCount: count,
});

export const concordanceHitShape = z.object({
  unitId: idShape,
  pair: z.enum(memoryPairs),
  /** In the order of `pair`; `places`: what was looked for, and what says the same in the other language. */
  texts: z.array(z.object({ language: languageShape, text: z.string(), places: z.array(placeShape) })),
  domain: z.string().nullable(),
  origin: originShape,
  approvedAt: z.iso.datetime(),
  useCount: count,
});
export type ConcordanceHitView = z.output<typeof concordanceHitShape>;

const bandShape = z.object({ segments: count, characters: count });

export const memoryEndpoints = {
  overview: defineEndpoint({
    id: 'translation.memory.overview',
    method: 'GET',
    path,
    summary:
      'How many pairs the translation memory holds for each two languages, and whether the actor may delete them',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      pairs: z.array(z.object({ pair: z.enum(memoryPairs), units: count })),
      canDelete: z.boolean(),
    }),
  }),
  lookUp: defineEndpoint({
    id: 'translation.memory.lookUp',
    method: 'POST',
    path: `${path}/look-up`,
    summary:
      'Pairs that help with a text: the same text, the same but for its numbers (put into the translation), or at least 70 % alike',
    audience: 'signedIn',
    input: z.object({
      from: languageShape,
      to: languageShape,
      source: z.string().max(sourceCharactersMax),
      domain: domainShape.nullable().optional(),
      limit: z.number().int().min(1).max(20).default(5),
    }),
    output: z.object({ matches: z.array(memoryMatchShape) }),
  }),
  concordance: defineEndpoint({
    id: 'translation.memory.concordance',
    method: 'GET',
    path: `${path}/concordance`,
    summary: 'Pairs with a word or phrase in either language, in any form; at most the nearest 500',
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      q: z.string().trim().max(200),
      pair: queryOptional(z.enum(memoryPairs)),
    }),
    output: pageOf(concordanceHitShape).extend({ isMore: z.boolean() }),
  }),
  leverage: defineEndpoint({
    id: 'translation.memory.leverage',
    method: 'POST',
    path: `${path}/leverage`,
    summary: 'How much of some segments the memory knows, in segments and source characters by band',
    audience: 'signedIn',
    input: z.object({
      from: languageShape,
      to: languageShape,
      domain: domainShape.nullable().optional(),
      sources: z.array(z.string().max(sourceCharactersMax)).max(segmentsMax),
    }),
    output: z.object({ bands: z.record(z.enum(leverageBands), bandShape) }),
    maxBodyBytes: 4 * 1024 * 1024,
  }),
  remove: defineEndpoint({
    id: 'translation.memory.remove',
    method: 'DELETE',
    path: `${path}/units/:id`,
    summary: 'Deletes a wrong pair; coordinators only',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: z.object({ done: z.literal(true) }),
  }),
};
