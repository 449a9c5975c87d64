/** What a row of the register of funds is. */
export const fundKinds = [
  'special-fund',
  'joint-fund',
  'joint-call',
  'grant',
  'venture-capital',
  'investment',
  'registered-capital',
  'fund-manager',
  'proposal',
  'comparison-benchmark',
] as const;
export type FundKind = (typeof fundKinds)[number];

/** `recommended`: the source proposes it; it does not exist. */
export const fundStatuses = ['recommended'] as const;
export type FundStatus = (typeof fundStatuses)[number];
