import { AppError } from '../../../../shared/app-error.ts';
import { encodingByMark, readCsv, type Encoding } from '../../../translation/public.ts';
import { fileBytesMax, rowsMax, type ListKind } from '../vocabulary.ts';
import { columnByHeading, columnsOf } from './columns.ts';
import { guessTableEncoding } from './guess-table-encoding.ts';
import type { RawEntry } from './raw-entry.ts';

const separator = '|';
/** The least a heading must have, any one of each row. */
const needed: Record<ListKind, readonly (readonly string[])[]> = {
  parties: [['name', 'name_zh', 'name_ru', 'name_en']],
  technologies: [['code'], ['class']],
};

/**
 * The rows of a table (CSV with comma, semicolon or tab). The encoding is that of the byte order mark, else the one that
 * is said, else what the bytes look like. Errors: ExchangeError with the place; `evaluation.lists.columnUnknown` and
 * other codes for a heading that does not fit.
 */
export async function* readTable(
  bytes: Uint8Array,
  kind: ListKind,
  said: Encoding | undefined,
): AsyncGenerator<RawEntry> {
  const encoding = encodingByMark(bytes) ?? said ?? guessTableEncoding(bytes);
  const limits = { bytes: fileBytesMax, textLength: 20_000 };
  let columns: string[] | undefined;
  let rowCount = 0;
  for await (const { cells, line } of readCsv(bytes, { encoding, limits })) {
    if (!columns) {
      columns = readHeading(cells, kind);
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (++rowCount > rowsMax)
      throw new AppError('invalid', 'evaluation.lists.tooManyRows', { params: { max: rowsMax, line } });
    yield readRow(cells, line, columns, kind);
  }
  if (!columns) throw new AppError('invalid', 'evaluation.lists.fileEmpty');
}

function readHeading(cells: readonly string[], kind: ListKind): string[] {
  const columns = cells.map((cell) => {
    const column = columnByHeading(kind, cell);
    if (column === undefined) {
      const params = { column: cell.slice(0, 60), known: [...columnsOf(kind).keys()].join(', ') };
      throw new AppError('invalid', 'evaluation.lists.columnUnknown', { params });
    }
    return column;
  });
  const repeated = columns.find((column, at) => columns.indexOf(column) !== at);
  if (repeated !== undefined)
    throw new AppError('invalid', 'evaluation.lists.columnRepeated', { params: { column: repeated } });
  for (const oneOf of needed[kind]) {
    if (!oneOf.some((column) => columns.includes(column)))
      throw new AppError('invalid', 'evaluation.lists.columnMissing', {
        params: { column: oneOf.join(' / ') },
      });
  }
  return columns;
}

function readRow(
  cells: readonly string[],
  line: number,
  columns: readonly string[],
  kind: ListKind,
): RawEntry {
  const isUneven = cells.length !== columns.length;
  const known = columnsOf(kind);
  const values = new Map(
    columns.map((column, at) => {
      const cell = cells[at] ?? '';
      const parts = known.get(column)?.isMany ? cell.split(separator) : [cell];
      return [column, parts.map((part) => part.trim())];
    }),
  );
  const params = { expected: columns.length, found: cells.length };
  return { line, values, faults: isUneven ? [{ code: 'cellCount', params }] : [] };
}
