import { setImmediate } from 'node:timers/promises';
import { languages } from '../../../shared/language.ts';
import { readRowOf } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import type { ReadRow, ReadTable } from '../../../platform/tables/table.ts';
import type { ColumnKeys } from './read-columns.ts';

/** A line of a file as its kind understands it. `ordinal` counts from 0. */
export type FileRow = { ordinal: number; line: number; title: string } & (
  { row: unknown } | { problems: readonly RowProblem[] }
);

const rowsAtOnce = 500;
const titleMax = 160;

/** The lines of a file but those of the template itself; always the same for the same file and columns. */
export function rowsOfFile({ columns }: TableImport, table: ReadTable, keys: ColumnKeys): ReadRow[] {
  const filled = columns.filter(({ hint, sample }) => hint !== undefined || sample !== undefined);
  const isOfTemplate = (cells: ReadonlyMap<string, string>) =>
    filled.length > 0 &&
    languages.some((language) =>
      (['hint', 'sample'] as const).some((line) => {
        const written = columns.filter((column) => (column[line]?.[language] ?? '') !== '');
        return (
          written.length > 0 &&
          written.every((column) => cells.get(column.key) === column[line]?.[language]) &&
          [...cells].every(([key, cell]) => cell === '' || written.some((column) => column.key === key))
        );
      }),
    );
  return table.rows.filter(({ cells }, at) => at > templateRows || !isOfTemplate(cellsByColumn(cells, keys)));
}
/** They stand below the headings, if nobody took them away. */
const templateRows = 3;

/** The cells of a line that mean something, by their columns. */
export function cellsByColumn(cells: readonly string[], keys: ColumnKeys): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  keys.forEach((key, at) => key !== null && found.set(key, cells[at]?.trim() ?? ''));
  return found;
}

/** Reads all lines; what stands twice in the file is wrong from the second time on. */
export async function readRows(
  kind: TableImport,
  table: ReadTable,
  keys: ColumnKeys,
  wish: ImportWish,
): Promise<FileRow[]> {
  const lineOf = new Map<string, number>();
  const found: FileRow[] = [];
  for (const [ordinal, { line, cells }] of rowsOfFile(kind, table, keys).entries()) {
    if (ordinal % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
    const reader = readRowOf(cellsByColumn(cells, keys));
    const about = { ordinal, line, title: titleOf(cells, keys) };
    const read = kind.readRow(reader, wish);
    if ('problems' in read) {
      found.push({ ...about, problems: read.problems });
      continue;
    }
    const key = kind.keyOf(read.row);
    const before = lineOf.get(key);
    if (before === undefined) {
      lineOf.set(key, line);
      found.push({ ...about, row: read.row });
    } else {
      const twice = { column: null, code: 'platform.row.twiceInFile', value: String(before) };
      found.push({ ...about, problems: [twice] });
    }
  }
  return found;
}

/** By what a person knows a line again: its first cells that mean something, but no mail address, which is kept by nobody. */
function titleOf(cells: readonly string[], keys: ColumnKeys): string {
  const said = cells.filter(
    (cell, at) => keys[at] !== null && keys[at] !== undefined && cell.trim() !== '' && !cell.includes('@'),
  );
  return said.slice(0, 2).join(' · ').slice(0, titleMax).toWellFormed();
}
