/** What a record of the register of programmes is. */
export const planKinds = [
  'road-map',
  'work-plan',
  'plan',
  'programme',
  'big-project',
  'multilateral',
  'joint-education',
  'university-alliance',
  'talent-programme',
  'information-service',
  'joint-call',
  'model',
  'proposed-plan',
] as const;
export type PlanKind = (typeof planKinds)[number];

/** `proposed`: recommended or begun, it does not exist yet; `unknown`: the source does not say whether it runs. */
export const planStatuses = ['proposed', 'active', 'ended', 'unknown'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** What the source itself says of its state. */
export const sourceStatuses = [
  'recommended',
  'active',
  'historic',
  'held',
  'built',
  'being-built-2007',
  'drafting-started-2019',
] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

/**
 * How far the two banks are: `listed` from the sources, open to all; `draft` of one bank; `shared` with the officers of the
 * other; `agreed` by an officer of each, open to all.
 */
export const planStandings = ['listed', 'draft', 'shared', 'agreed'] as const;
export type PlanStanding = (typeof planStandings)[number];

export const itemStatuses = ['planned', 'running', 'done', 'dropped'] as const;
export type ItemStatus = (typeof itemStatuses)[number];
/** `late` is no state of its own: an open item whose day has passed. */
export const shownItemStatuses = ['planned', 'running', 'late', 'done', 'dropped'] as const;
export type ShownItemStatus = (typeof shownItemStatuses)[number];

export const proposalDecisions = ['accepted', 'refused', 'withdrawn'] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

export const degrees = ['bachelor', 'specialist', 'master', 'doctorate', 'double'] as const;

export const itemTitleMax = 400;
export const itemTextMax = 1000;
export const itemsPerPlanMax = 500;
