/** How much of a text the memory knows, the best first; every segment counts in one band. */
export const leverageBands = [
  'exact',
  'numbersReplaced',
  'from95',
  'from85',
  'from70',
  'repetition',
  'new',
] as const;
export type LeverageBand = (typeof leverageBands)[number];
export type Leverage = Record<LeverageBand, { segments: number; characters: number }>;
