import { replaceForbidden } from '../../shared/replace-forbidden.ts';

/** Signs at the beginning of a cell that make spreadsheets calculate it, in their half and full width. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Spreadsheets take a table without this mark for one in the code page of their country. */
export const byteOrderMark = '\ufeff';

/** A row by RFC 4180. */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/**
 * A cell that a spreadsheet would calculate gets an apostrophe before it (`=1+1` → `'=1+1`), also where
 * apostrophes stand before such a sign already, so that `unguardCell` gives the text back exactly.
 */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function writeCell(text: string): string {
  const guarded = guardCell(replaceForbidden(text));
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
