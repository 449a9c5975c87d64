import { utils, write, type CellObject } from '@e965/xlsx';
import type { Cell, Column, Table } from './table.ts';

const dayMs = 86_400_000;
/** Day 0 of spreadsheets. */
const firstDayMs = Date.UTC(1899, 11, 30);
const oldestDayMs = Date.UTC(1901, 0, 1);
const wholeDay = /^\d{4}-\d{2}-\d{2}($|T)/;
const formats = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' } as const;

/**
 * A workbook of one sheet: what was asked, an empty row, the header with a filter, the rows. Texts are texts whatever
 * they begin with, days and moments (UTC) are dates, numbers are numbers.
 */
export function buildWorkbook({ title, columns, rows, about }: Table): Uint8Array {
  const lines: CellObject[][] = [
    ...about.map(([name, value]) => [textCell(name), textCell(value)]),
    ...(about.length > 0 ? [[]] : []),
    columns.map((column) => textCell(column.title)),
    ...rows.map((row) => row.map((cell, at) => writeCell(cell, columns[at]))),
  ];
  const sheet = utils.aoa_to_sheet(lines, { dense: true });
  const headAt = about.length > 0 ? about.length + 1 : 0;
  const lastColumn = Math.max(columns.length - 1, 0);
  sheet['!autofilter'] = {
    ref: utils.encode_range({ r: headAt, c: 0 }, { r: headAt + rows.length, c: lastColumn }),
  };
  sheet['!cols'] = columns.map((column, at) => ({ wch: widthOf(column, rows, at) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName(title));
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }) as ArrayBuffer,
  );
}

function writeCell(cell: Cell, column: Column | undefined): CellObject {
  // An empty text, so that a filter shows what is not known.
  if (cell === null) return textCell('');
  if (typeof cell === 'number') return { t: 'n', v: cell };
  const format = column?.kind === 'day' || column?.kind === 'moment' ? formats[column.kind] : undefined;
  const time = wholeDay.test(cell) ? Date.parse(cell) : Number.NaN;
  // Of a month or a year only, or older than the calendar of spreadsheets: said as it is known.
  if (format === undefined || Number.isNaN(time) || time < oldestDayMs) return textCell(cell);
  return { t: 'n', v: (time - firstDayMs) / dayMs, z: format };
}

const cellLengthMax = 32_767;

function textCell(text: string): CellObject {
  return { t: 's', v: text.toWellFormed().slice(0, cellLengthMax) };
}

function widthOf(column: Column, rows: Table['rows'], at: number): number {
  const sample = rows.slice(0, 200).map((row) => shownWidth(String(row[at] ?? '')));
  return Math.min(60, Math.max(shownWidth(column.title), ...sample, 8) + 2);
}

/** Chinese signs take two places. */
function shownWidth(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);
}

/** What programs refuse in the name of a sheet is left out. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || 'Amur'
  );
}
