/** What rules of the two countries are compared by. */
export const policyTopics = [
  'law',
  'export-control',
  'ip',
  'contracts',
  'registration',
  'talent',
  'data',
  'finance',
  'standards',
] as const;
export type PolicyTopic = (typeof policyTopics)[number];

/** How sure the source is: confirmed, expert knowledge, or a pattern. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** How one standard stands to another; `unknown`: nobody has read both. */
export const equivalences = ['identical', 'modified', 'none', 'unknown'] as const;
export type Equivalence = (typeof equivalences)[number];

export const ruleTextMax = 3000;
