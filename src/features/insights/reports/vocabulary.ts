/** What a monthly report holds, in its order. */
export const reportSections = [
  'steps',
  'cohort',
  'losses',
  'projects',
  'landings',
  'listings',
  'answers',
  'eventsHeld',
  'eventsComing',
  'agreements',
  'sessions',
  'actions',
  'contradictions',
  'loaded',
] as const;
export type ReportSection = (typeof reportSections)[number];

export const reportStates = ['draft', 'issued'] as const;
export type ReportState = (typeof reportStates)[number];

/** Named lines; the stages of the funnel and the kinds of records are lines besides. */
export const reportLines = [
  'newProjects',
  'landedProjects',
  'jobs',
  'acknowledged',
  'medianWorkingDays',
  'waiting',
  'overdueAnswers',
  'events',
  'agreements',
  'sessions',
  'openActions',
  'overdueActions',
  'doneActions',
  'contradictions',
  'rows',
  'loss',
] as const;

export const lineGroupings = ['field', 'country', 'bank', 'file', 'loss'] as const;
export type LineGrouping = (typeof lineGroupings)[number];

/** `count` of records; the others say what they are. */
export const lineUnits = ['count', 'workingDays'] as const;

/** Items of a section stop here; how many are left out is said. */
export const reportItemsMax = 40;
export const reportWordsMax = 6_000;
export const reasonMax = 500;
