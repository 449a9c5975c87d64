import { TableFault } from './table-fault.ts';
import type { ReadRow, ReadTable } from './table.ts';

/** The first row that holds anything is the header; empty rows are passed over. Throws where nothing is left. */
export function tableOfRows(
  rows: readonly ReadRow[],
  limits: { rowsMax: number; columnsMax: number },
): ReadTable {
  const [first, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!first) throw new TableFault('noRows');
  if (others.length > limits.rowsMax) throw new TableFault('tooManyRows', { maximum: limits.rowsMax });
  const header = first.cells.slice(0, first.cells.findLastIndex((cell) => cell !== '') + 1);
  const widest = others.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  if (widest > limits.columnsMax) throw new TableFault('tooManyColumns', { maximum: limits.columnsMax });
  return { header, rows: others };
}
