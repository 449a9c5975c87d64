/** How far the text of a record in one language is; the codes of the cooperation's workflow. */
export const textStates = [
  'none',
  'machine',
  'assigned',
  'in_progress',
  'human',
  'verified',
  'stale',
] as const;
export type TextState = (typeof textStates)[number];
