/** What a note of practice is about. */
export const practiceKinds = [
  'residents',
  'financing',
  'incubation',
  'intellectualProperty',
  'crossBorder',
  'services',
  'talent',
  'other',
] as const;
export type PracticeKind = (typeof practiceKinds)[number];

/** `withdrawn` by its writer, `removed` by a moderator with a reason. */
export const practiceStates = ['shown', 'withdrawn', 'removed'] as const;
export type PracticeState = (typeof practiceStates)[number];

/** More below one note are told elsewhere. */
export const answersMax = 200;
