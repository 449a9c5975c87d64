import { setImmediate } from 'node:timers/promises';
import { askThread } from '../threads/ask-thread.ts';
import { buildWorkbook } from './build-workbook.ts';
import type { Table } from './table.ts';
import { byteOrderMark, writeCsvRow } from './write-csv-row.ts';

/** Shorter ones hold up nobody for longer than starting a thread would take. */
const cellsInPlaceMax = 10_000;
const rowsAtOnce = 2_000;

/** A table as a workbook, as `buildWorkbook` says; long ones are written in a thread of their own. */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  if (table.rows.length * table.columns.length <= cellsInPlaceMax) return buildWorkbook(table);
  const file = new URL('./write-thread.ts', import.meta.url);
  return askThread({ file, lane: 'tables', memoryMaxMb: 2_000 }, table);
}

/**
 * UTF-8 with byte order mark, by RFC 4180: what was asked as lines that begin with #, the header, the rows. Cells a
 * spreadsheet would calculate are defused (`guardCell`).
 */
export async function* writeCsv({ columns, rows, about }: Table): AsyncGenerator<string> {
  yield byteOrderMark;
  yield about.map(([name, value]) => writeCsvRow([`# ${name}`, value])).join('');
  yield writeCsvRow(columns.map(({ title }) => title));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    yield rows
      .slice(at, at + rowsAtOnce)
      .map((row) => writeCsvRow(row.map((cell) => (cell === null ? '' : String(cell)))))
      .join('');
    await setImmediate();
  }
}
