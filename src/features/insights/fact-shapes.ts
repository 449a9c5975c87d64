import { z } from 'zod';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../accounts/contract.ts';

/** The rows of data/facts as this room reads them. */
export const statisticRow = z.object({
  id: z.string(),
  indicator: z.string(),
  indicatorNames: someTextShape,
  entity: z.string(),
  entityKind: z.string(),
  period: z.string().optional(),
  value: z.number(),
  valueMax: z.number().optional(),
  unit: z.string(),
  qualifier: z.string(),
  nature: z.string(),
  seedForm: z.string().optional(),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});
export type StatisticRow = z.output<typeof statisticRow>;

export const discrepancyRow = z.object({
  id: z.string(),
  topic: z.string(),
  claims: z.array(z.object({ value: z.string(), source: factSourceShape })).min(1),
  recommendation: z.string(),
  related: z.array(z.string()).default([]),
});

const twoLanguages = z.object({ zh: z.string(), ru: z.string() });
/** Own additions in data/contradictions.json, by key: translations of the English words, indicators concerned. */
export const contradictionAdditions = z.record(
  z.string(),
  z.object({
    topic: twoLanguages,
    claims: z.array(twoLanguages),
    remark: twoLanguages.optional(),
    indicators: z.array(z.string()).default([]),
  }),
);

export const momentRow = z.object({
  id: z.string(),
  kind: z.string(),
  scope: z.string(),
  start: z.string().optional(),
  end: z.string().optional(),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  parent: z.string().optional(),
  related: z.array(z.string()).default([]),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});

export const entryRow = z.looseObject({
  code: z.string(),
  names: someTextShape,
  source: factSourceShape,
});
export const entryLists = z.record(z.string(), z.array(entryRow));
