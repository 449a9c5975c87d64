/** From listed to landed: a record that has reached a stage has passed all before it. */
export const funnelStages = [
  'listed',
  'matched',
  'interested',
  'talking',
  'signed',
  'running',
  'landed',
] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** How records, matches, interests and projects are lost. */
export const lossKinds = ['withdrawn', 'expired', 'dismissed', 'declined', 'failed', 'terminated'] as const;

/** Roles that read the funnel: it counts over everybody's records. */
export const funnelReaders = ['programme_officer', 'park_manager', 'moderator', 'administrator'] as const;
