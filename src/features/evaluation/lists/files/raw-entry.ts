/** A row of a file as it stands there: values by column, with the line where it begins. */
export type RawEntry = {
  readonly line: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Found while reading the row itself. */
  readonly faults: readonly RowFault[];
};

/** Why a row cannot be taken: a code with a sentence, and what that speaks of. */
export type RowFault = { code: RowFaultCode; params: Record<string, string | number> };

export const rowFaultCodes = [
  'cellCount',
  'elementUnknown',
  'nameMissing',
  'codeMissing',
  'titleMissing',
  'classMissing',
  'classUnknown',
  'numberLength',
  'numberCharacters',
  'numberCheckDigit',
  'countryWrong',
  'dateWrong',
  'datesReversed',
  'ownersUneven',
  'shareWrong',
  'grntiWrong',
  'ipcWrong',
  'tooLong',
  'tooMany',
  'characterUnstorable',
  'keyRepeated',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];
