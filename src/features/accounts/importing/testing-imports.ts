import { plainWord } from '../../../platform/imports/plain-word.ts';
import { readRowOf } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { languages } from '../../../shared/language.ts';

/** A table as a test writes it: its headings, then its lines, cells divided by `|`. */
export function readLines<Row>(kind: TableImport<Row>, wish: ImportWish, header: string, ...lines: string[]) {
  const keys = cellsOf(header).map((heading) => {
    const column = kind.columns.find(({ titles, alsoTitled = [] }) =>
      [...languages.map((language) => titles[language]), ...alsoTitled].some(
        (title) => plainWord(title) === plainWord(heading),
      ),
    );
    if (!column) throw new Error(`No column is called “${heading}”`);
    return column.key;
  });
  return lines.map((line) => {
    const cells = new Map(cellsOf(line).map((cell, at) => [keys[at] ?? '', cell]));
    return kind.readRow(readRowOf(cells), wish);
  });
}

const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim());

/** The rows of lines that are right. */
export function rowsOf<Row>(
  kind: TableImport<Row>,
  wish: ImportWish,
  header: string,
  ...lines: string[]
): Row[] {
  return readLines(kind, wish, header, ...lines).map((read) => {
    if ('row' in read) return read.row;
    throw new Error(JSON.stringify(read.problems));
  });
}

/** What is wrong with one line: column and code without its room. */
export function faultsOf<Row>(
  kind: TableImport<Row>,
  wish: ImportWish,
  header: string,
  line: string,
): string[] {
  const [read] = readLines(kind, wish, header, line);
  return read && 'problems' in read ? shortFaults(read.problems) : [];
}

export const shortFaults = (problems: readonly RowProblem[]): string[] =>
  problems.map(({ column, code }) => `${column} ${code.split('.').at(-1)}`);

/** Headings that two columns of a kind would both answer to. */
export function twiceTitled(kind: Pick<TableImport, 'columns'>): string[] {
  const titles = kind.columns.flatMap(({ key, titles, alsoTitled = [] }) => [
    ...new Set([key, ...languages.map((language) => titles[language]), ...alsoTitled].map(plainWord)),
  ]);
  return titles.filter((title, at) => titles.indexOf(title) !== at);
}
