/** Why there is no draft, or no translation; every code has its words in the messages. */
export const draftFaults = [
  'notConfigured',
  'misconfigured',
  'pairNotOffered',
  'textTooLong',
  'textRefused',
  'refused',
  'quotaUsedUp',
  'budgetUsedUp',
  'circuitOpen',
  'cancelled',
  'unreachable',
  'brokenOff',
  'slow',
  'busy',
  'failing',
  'badAnswer',
  'notTranslated',
  'keptInside',
  'peopleOnly',
] as const;
/** `notTranslated`: the answer is no translation. `keptInside`: the text is not open to everybody. `peopleOnly`: by a rule. */
export type DraftFault = (typeof draftFaults)[number];
