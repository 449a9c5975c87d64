import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { ReadOrder } from './read-table.ts';
import { TableFault } from './table-fault.ts';
import { tableOfRows } from './table-of-rows.ts';
import type { ReadRow, ReadTable } from './table.ts';

/** A workbook of a few kilobytes may unpack to gigabytes: what its directory says is believed before it is opened. */
const unpackedBytesMax = 600_000_000;

/** One sheet of a workbook. Throws a TableFault. */
export function parseWorkbook({ bytes, sheet: wanted, limits }: ReadOrder): ReadTable {
  if (unpackedBytesOf(bytes) > unpackedBytesMax) throw new TableFault('tooLarge');
  const sheets = openBook(bytes, { bookSheets: true }).SheetNames;
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined || !sheets.includes(sheet))
    throw new TableFault('sheetUnknown', { sheet: sheet ?? '' });
  const book = openBook(bytes, {
    sheets: sheet,
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    cellText: false,
    sheetRows: limits.rowsMax + 100,
  });
  return { ...tableOfRows(rowsOf(book.Sheets[sheet] ?? [], limits.cellLengthMax), limits), sheets, sheet };
}

function openBook(bytes: Uint8Array, options: object) {
  try {
    return read(bytes, { type: 'array', ...options });
  } catch (error) {
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new TableFault(isProtected ? 'protected' : 'notATable');
  }
}

function rowsOf(sheet: WorkSheet, cellLengthMax: number): ReadRow[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows: ReadRow[] = [];
  for (let at = range.s.r; at <= range.e.r; at++) {
    const cells = Array.from(data[at] ?? [], (cell) => textOf(cell));
    if (cells.some((cell) => cell.length > cellLengthMax)) {
      throw new TableFault('cellTooLong', { line: at + 1, maximum: cellLengthMax });
    }
    rows.push({ line: at + 1, cells });
  }
  return rows;
}

/** As its owner sees it, but days and numbers in one form for all languages. */
function textOf(cell: CellObject | undefined): string {
  if (!cell) return '';
  if (cell.t === 'e' || cell.v === undefined) return '';
  if (cell.t !== 'n') return String(cell.v).trim();
  const value = Number(cell.v);
  return typeof cell.z === 'string' && SSF.is_date(cell.z) ? dayOrMoment(value) : String(value);
}

function dayOrMoment(serial: number): string {
  const { y, m, d, H, M, S } = SSF.parse_date_code(serial) as Record<
    'y' | 'm' | 'd' | 'H' | 'M' | 'S',
    number
  >;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const day = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
  return H === 0 && M === 0 && S === 0 ? day : `${day}T${two(H)}:${two(M)}:${two(S)}`;
}

/** The sum of what a ZIP archive says of its files; 0 for files of another kind. */
function unpackedBytesOf(bytes: Uint8Array): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = all.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 20 > all.length) return 0;
  let at = all.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = all.readUInt16LE(end + 10); left > 0 && at + 46 <= all.length; left--) {
    sum += all.readUInt32LE(at + 24);
    at += 46 + all.readUInt16LE(at + 28) + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return sum;
}
