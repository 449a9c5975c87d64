/** A table as it leaves: one sheet of a workbook, or a CSV file. */
export type Table = {
  /** Of the sheet. */
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** What was asked and when, above the table of a workbook and as lines with # at the top of a CSV: field names with values. */
  about: readonly (readonly [string, string])[];
};

/** `day`: YYYY-MM-DD; `moment`: ISO 8601 in UTC; both become dates of the program that opens the file. */
export type Column = { title: string; kind: 'text' | 'number' | 'day' | 'moment' };
/** null: not known. */
export type Cell = string | number | null;

/** A table as it came: every cell as text, as it stood in the file; days of workbooks as YYYY-MM-DD. */
export type ReadTable = {
  /** The words of the first row that is not empty. */
  header: string[];
  rows: ReadRow[];
  /** Of a CSV file, as it was recognised. */
  encoding?: Encoding;
  /** Of a workbook: the sheets it has, and the one that was read. */
  sheets?: string[];
  sheet?: string;
};
/** `line` as a person finds it in his program, from 1. */
export type ReadRow = { line: number; cells: string[] };

export const encodings = ['utf-8', 'gb18030', 'big5', 'windows-1251', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];
