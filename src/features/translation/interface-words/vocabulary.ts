/** The closed lists of files of interface words; labels stand in the messages. */

export const wordFormats = ['xliff2', 'xliff1', 'csv'] as const;
export type WordFormat = (typeof wordFormats)[number];

export const wordMarks = ['all', 'missing', 'equal', 'left'] as const;
export type WordMark = (typeof wordMarks)[number];

/** Why a row of a translated file cannot be written into the catalogue. */
export const refusalReasons = [
  'wordUnknown',
  'wordLeft',
  'sourceChanged',
  'targetEmpty',
  'placesOther',
  'bracesWrong',
  'valueUnknown',
  'valueMissing',
  'branchesOther',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
