/** The pages below the hub, in their order; reports only for those who read them. */
export const hubPlaces = [
  'comparison',
  'statistics',
  'timeline',
  'query',
  'regions',
  'network',
  'strengths',
  'transit',
  'funnel',
  'reports',
  'contradictions',
  'reference',
] as const;
