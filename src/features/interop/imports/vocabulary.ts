/** `columns`: the file is read, its owner says what the columns mean. The rest is the life of the import. */
export const importStates = [
  'columns',
  'checking',
  'checked',
  'writing',
  'done',
  'undoing',
  'undone',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** What was under way when an import was cancelled or failed. */
export const importStages = ['columns', 'check', 'write', 'undo'] as const;
export type ImportStage = (typeof importStages)[number];

/** `refused`: good when it was looked at, no more when it was to be written. */
export const rowStates = ['good', 'wrong', 'written', 'refused', 'undone', 'kept'] as const;
export type RowState = (typeof rowStates)[number];

/** Which rows of a report are shown. */
export const rowFilters = ['all', 'wrong', ...rowStates.filter((state) => state !== 'wrong')] as const;
export type RowFilter = (typeof rowFilters)[number];

export const writeModes = ['all', 'good'] as const;
export type WriteMode = (typeof writeModes)[number];

export const rowsMax = 50_000;
export const fileMegabytesMax = 20;
export const columnsMax = 200;
/** Rows that are shown beside the columns before anything is looked at. */
export const sampleRows = 3;

export const workingStates: readonly ImportState[] = ['checking', 'writing', 'undoing'];
