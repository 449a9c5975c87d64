import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dismissReasons, partNames, type Relation } from './vocabulary.ts';

const share = z.number().min(0).max(1);
const roundingAllowed = 0.001;

const weightsShape = z
  .strictObject(
    Object.fromEntries(partNames.map((part) => [part, share])) as Record<
      (typeof partNames)[number],
      typeof share
    >,
  )
  .refine((weights) => Math.abs(sumOf(weights) - 1) < roundingAllowed, {
    error: 'the weights do not add up to 1',
  });

const byRelation = z.strictObject({ answer: share, complement: share, partner: share });

/** When a dismissal lowers another suggestion; the rules say what each word means. */
const lowerings = ['levelGap', 'fewConcepts', 'marketGap', 'unverified', 'sameField', 'sameNeed'] as const;

const dismissalShape = z
  .strictObject({
    when: z.enum(lowerings),
    part: z.enum(partNames),
    /** Once for each dismissal, never below `floor`. */
    factor: share,
    floor: share,
  })
  .nullable();

const settingsShape = z.strictObject({
  version: z.string(),
  relations: z.strictObject({ answer: weightsShape, complement: weightsShape, partner: weightsShape }),
  scales: z.strictObject({
    /** The share of a text another one covers at which the wording counts in full: no text repeats a whole other one. */
    fullCoverage: share,
    /** The same for the overlap of the concepts of both. */
    fullOverlap: share,
    /** GRNTI rubrics of general and complex problems, and what part of a closeness counts that rests on them alone. */
    catchAll: z.array(z.string()),
    catchAllCounts: share,
    /** Value by how many levels the offer lies below what is asked; further down counts as the last. */
    levelStep: z.array(share).min(1),
    /** Levels the market may lie behind the technology that is asked for. */
    marketBehindTechnology: z.number().int().min(0).max(8),
    /** Value by how far the levels of two offers lie apart. */
    complementStep: z.array(share).min(1),
    freshDays: z.number().positive(),
    staleDays: z.number().positive(),
    borderPair: share,
    otherBank: share,
    sameRegion: share,
    sameBank: share,
  }),
  /** Pairs whose texts (concepts and wording, by their weights) say less of each other are not kept, whatever fits else. */
  leastText: byRelation,
  /** Nor those whose texts say less than this part of what the best one found in the same search says. */
  leastTextOfBest: byRelation,
  /** Scores from which a match is worth a mail; weaker ones stand in the lists behind them. */
  strongFrom: byRelation,
  /** And what the texts must say of each other besides, whatever else fits. */
  strongText: byRelation,
  dismissals: z.strictObject(
    Object.fromEntries(dismissReasons.map((reason) => [reason, dismissalShape])) as Record<
      (typeof dismissReasons)[number],
      typeof dismissalShape
    >,
  ),
  duplicates: z.strictObject({
    coverage: share,
    concepts: share,
    title: share,
    field: share,
    likelyFrom: share,
  }),
});

/** Every number that shapes matching. Source: data/matching-weights.json, measured with `npm run eval:matching`. */
export type MatchingSettings = z.output<typeof settingsShape>;
export type PartWeights = MatchingSettings['relations'][Relation];

function sumOf(weights: Readonly<Record<string, number>>): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

/** Checks settings; throws with the place of the fault. */
export function parseSettings(json: unknown): MatchingSettings {
  return settingsShape.parse(json);
}

const file = new URL('../../../data/matching-weights.json', import.meta.url);
/** The settings the product ships, read once. */
export const settings = parseSettings(JSON.parse(readFileSync(file, 'utf8')));
