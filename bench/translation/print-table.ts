export type Row = Readonly<Record<string, string | number>>;

/** Rows with the same columns under a heading, numbers to the right. */
export function printTable(heading: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log(`\n${heading}\n${line(columns)}`);
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? '')));
}

export function round(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
}
