import { z } from 'zod';
import { cooperationTypes } from '../catalogue/listings/vocabulary.ts';
import { conceptWordsShape } from '../search/contract.ts';
import { fieldClosenesses, partNames, placeRelations } from './vocabulary.ts';

const level = z.number().int().min(1).max(9).nullable();
const cooperationList = z.array(z.enum(cooperationTypes));

/** What a part rests on, from the side of the listing the match is read from (`own`) and the other one. */
const detailShape = z.discriminatedUnion('part', [
  z.object({ part: z.literal('concepts'), concepts: z.array(conceptWordsShape) }),
  /** `coverage`: share of the asking text's weight that the answering one covers, 0 to 1. */
  z.object({ part: z.literal('wording'), words: z.array(z.string()), coverage: z.number().nullable() }),
  z.object({
    part: z.literal('field'),
    own: z.array(z.string()),
    other: z.array(z.string()),
    closeness: z.enum(fieldClosenesses).nullable(),
    /** The FORD fields and GB/T 13745 disciplines both lead to. */
    ford: z.array(z.string()),
    gbt: z.array(z.string()),
  }),
  /**
   * For an answer: the level asked and the one offered; `gap` is asked − offered, so above 0 it is too early. For a
   * complement: both are offered, `gap` is how far they lie apart.
   */
  z.object({
    part: z.literal('level'),
    asked: level,
    offered: level,
    isVerified: z.boolean(),
    gap: z.number().int().nullable(),
  }),
  /** `isDerived`: nobody asked for a market level, it was read from the technical level asked. */
  z.object({
    part: z.literal('market'),
    asked: level,
    offered: level,
    isDerived: z.boolean(),
    gap: z.number().int().nullable(),
  }),
  z.object({
    part: z.literal('cooperation'),
    shared: cooperationList,
    own: cooperationList,
    other: cooperationList,
  }),
  z.object({
    part: z.literal('region'),
    own: z.string().nullable(),
    other: z.string().nullable(),
    place: z.enum(placeRelations).nullable(),
    /** Whether the place is one that was sought; null when nobody sought one. */
    isSought: z.boolean().nullable(),
  }),
  /** Days since the older of the two was published or changed. */
  z.object({ part: z.literal('freshness'), ageDays: z.number().int().nullable() }),
  /** Kinds of partner sought (codes of the catalogue) and the kind the other side is; null when hidden or unknown. */
  z.object({
    part: z.literal('partner'),
    ownSought: z.array(z.string()),
    otherIs: z.string().nullable(),
    otherSought: z.array(z.string()),
    ownIs: z.string().nullable(),
  }),
]);
export type PartDetail = z.output<typeof detailShape>;

/**
 * One part of the score. `value` from 0 to 1; null is unknown, which is neither good nor bad: it takes no part.
 * `contribution` = value × weight ÷ sum of the weights of the known parts; the contributions add up to the score
 * before adjustments.
 */
export const partShape = z.object({
  part: z.enum(partNames),
  value: z.number().min(0).max(1).nullable(),
  weight: z.number().min(0).max(1),
  contribution: z.number().min(0).max(1),
  detail: detailShape,
});
export type MatchPart = z.output<typeof partShape>;
