/** What is harvested: nothing about people, and no concepts of the termbase, which has its own export. */
export const harvestKinds = [
  'offer',
  'request',
  'organisation',
  'product',
  'facility',
  'equipment',
  'agreement',
  'body',
  'session',
  'event',
  'plan',
  'case',
  'policy',
  'fund',
] as const;
export type HarvestKind = (typeof harvestKinds)[number];

export function isHarvestKind(kind: string): kind is HarvestKind {
  return harvestKinds.some((one) => one === kind);
}
