import type { CheckCode } from '../checks/finding.ts';
import type { MatchKind } from '../memory/match.ts';

/** Which segments are shown; `open` waits for a confirmed translation. */
export const segmentFilters = ['all', 'open', 'machine', 'findings', 'stale', 'confirmed'] as const;
export type SegmentFilter = (typeof segmentFilters)[number];

export const deskRoles = ['translator', 'reviser', 'coordinator'] as const;
export type DeskRole = (typeof deskRoles)[number];

export const matchKinds = ['exact', 'numbersReplaced', 'fuzzy'] as const satisfies readonly MatchKind[];

export const checkCodes = [
  'number',
  'unit',
  'range',
  'tolerance',
  'sign',
  'date',
  'currency',
  'formula',
  'grade',
  'standard',
  'modelName',
  'link',
  'negation',
  'forbiddenTerm',
  'termNotUsed',
  'untranslated',
  'wrongScript',
  'length',
  'punctuation',
] as const satisfies readonly CheckCode[];

export const segmentsPerWindow = 50;
/** Hints that a key inserts. */
export const hintsByKey = 9;
