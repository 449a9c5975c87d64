/** What is counted; the order is that of the lists. */
export const recordKinds = [
  'project',
  'listProject',
  'landing',
  'case',
  'offer',
  'request',
  'interest',
  'agreement',
  'session',
  'event',
  'plan',
  'policy',
  'fund',
  'organisation',
  'facility',
  'equipment',
  'product',
  'expert',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Counted without names, parties and addresses. */
export const namelessKinds: readonly RecordKind[] = ['interest', 'expert'];

/** "Joint projects": agreed between two parties, on a yearly list, or known from the sources. */
export const jointProjectKinds: readonly RecordKind[] = ['project', 'listProject', 'case'];

/** Kinds that may stand for one and the same work. */
export const worksCountedOnce: readonly RecordKind[] = ['project', 'listProject'];

/** How far records are, in one list for all kinds; what the sources say of known projects and facilities by our reading. */
export const recordStates = [
  'planned',
  'proposed',
  'announced',
  'talking',
  'agreed',
  'signed',
  'checked',
  'approved',
  'registered',
  'running',
  'active',
  'inForce',
  'operating',
  'built',
  'suspended',
  'stalled',
  'postponed',
  'final_report',
  'accepted',
  'closed',
  'impact_followed',
  'completed',
  'finished',
  'carriedOver',
  'held',
  'ended',
  'historic',
  'lapsed',
  'superseded',
  'terminated',
  'cancelled',
  'cameToNothing',
  'published',
  'reserved',
  'shown',
  'open',
  'paused',
  'listed',
  'verified',
  'reported',
  'reviewed',
  'unreviewed',
  'outdated',
  'recommended',
  'noData',
] as const;
export type RecordState = (typeof recordStates)[number];

/** Kinds that can name several organisations. */
export const linkedKinds: readonly RecordKind[] = [
  'agreement',
  'project',
  'listProject',
  'landing',
  'event',
  'case',
  'plan',
  'fund',
  'facility',
];

/** What the records of a filter are sorted into. */
export const groupings = ['kind', 'state', 'field', 'region', 'country', 'year', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** A record of several fields, regions or countries stands in several groups, so that these may sum up to more. */
export const manyGroupings: readonly Grouping[] = ['field', 'region', 'country'];

/** `begun`: it began within the months; `running`: it was under way in at least one of them. */
export const periodMeanings = ['begun', 'running'] as const;
export type PeriodMeaning = (typeof periodMeanings)[number];

/** Asks for records that say nothing of it. */
export const unstated = 'none';

/** Lists of rows stop here; what is more is narrowed. */
export const codesMax = 20;
