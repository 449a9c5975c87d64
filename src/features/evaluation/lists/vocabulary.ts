/** The closed lists of this part: codes are stored, words stand in the messages. */
export const listKinds = ['parties', 'technologies'] as const;
export type ListKind = (typeof listKinds)[number];

/** What the entry of a technologies list asks for. */
export const technologyClasses = ['prohibited', 'restricted', 'dualUse'] as const;
export type TechnologyClass = (typeof technologyClasses)[number];

export const registrationKinds = ['uscc', 'ogrn', 'ogrnip', 'inn', 'other'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

/**
 * `checked`: read and without fault, waiting for somebody to apply it; `refused`: some rows have faults, so nothing of
 * it is taken; `failed`: it could not be read, or the work broke off.
 */
export const importStates = [
  'waiting',
  'checking',
  'checked',
  'refused',
  'applying',
  'done',
  'failed',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row of the file; `removed`: an entry that the file lacks. */
export const rowOutcomes = ['fault', 'added', 'changed', 'removed', 'same'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How a file without a byte order mark may be written. */
export const tableEncodings = ['utf-8', 'gb18030', 'windows-1251'] as const;
export type TableEncoding = (typeof tableEncodings)[number];

/** Larger files are read and applied in the background. */
export const rowsAtOnce = 5_000;
export const rowsMax = 200_000;
export const fileBytesMax = 64 * 1024 * 1024;
