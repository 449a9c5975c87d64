import { CsvFault, CsvScanner, type CsvRow } from './csv-scanner.ts';
import { parseWorkbook } from './parse-workbook.ts';
import type { ReadOrder } from './read-table.ts';
import { recogniseEncoding } from './recognise-encoding.ts';
import { TableFault } from './table-fault.ts';
import { tableOfRows } from './table-of-rows.ts';
import type { ReadRow, ReadTable } from './table.ts';
import { unguardCell } from './write-csv-row.ts';

/** ZIP (XLSX, ODS) and the compound files of older programs. */
const workbookMarks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads a file by what it is, not by its name. Throws a TableFault. */
export function parseTable(order: ReadOrder): ReadTable {
  const { bytes } = order;
  const isWorkbook = workbookMarks.some((mark) => mark.every((byte, at) => bytes[at] === byte));
  return isWorkbook ? parseWorkbook(order) : parseText(order);
}

/** Lines that tell of the list, as we write them above its headings ourselves; `#` alone may be a heading. */
const aboutLine = /^# ./;

function parseText({ bytes, encoding: named, limits }: ReadOrder): ReadTable {
  const encoding = named ?? recogniseEncoding(bytes);
  if (!encoding) throw new TableFault('encodingUnknown');
  const rows = rowsOf(decode(bytes, encoding), limits.rowsMax + 1, limits.cellLengthMax);
  const headAt = rows.findIndex(({ cells: [first = ''] }) => !aboutLine.test(first));
  return { ...tableOfRows(headAt < 0 ? [] : rows.slice(headAt), limits), encoding };
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new TableFault('encodingUnknown');
  }
}

function rowsOf(text: string, rowsMax: number, cellLengthMax: number): ReadRow[] {
  const scanner = new CsvScanner((length, line) => {
    if (length > cellLengthMax) throw new TableFault('cellTooLong', { line, maximum: cellLengthMax });
  });
  const rows: CsvRow[] = scanner.rows;
  try {
    for (const character of text) {
      scanner.take(character);
      if (rows.length > rowsMax) throw new TableFault('tooManyRows', { maximum: rowsMax - 1 });
    }
    scanner.end();
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    throw new TableFault(error.code === 'truncated' ? 'quoteOpen' : 'quoteMisplaced', { line: error.line });
  }
  return rows.map(({ cells, line }) => ({ line, cells: cells.map((cell) => unguardCell(cell).trim()) }));
}
