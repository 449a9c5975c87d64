import { useWords } from '../language.ts';
import { figuresWords } from '../messages/figures-words.ts';
import type { ChartText } from './chart-frame.tsx';
import { shadeOf } from './scales.ts';
import { ScrollBox } from '../scroll-box.tsx';

/**
 * A table whose cells are shaded by their value, the figure in every cell: it is its own table of data. `link` makes a
 * figure lead to the rows behind it.
 */
export function HeatTable({
  title,
  description,
  format,
  corner,
  columns,
  rows,
  link,
}: Pick<ChartText, 'title' | 'description' | 'format'> & {
  /** What the first column holds. */
  corner: string;
  columns: readonly string[];
  rows: readonly { name: string; values: readonly (number | null)[] }[];
  link?: (row: number, column: number) => string | undefined;
}) {
  const words = useWords(figuresWords);
  const greatest = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <p className="help">{description}</p>
      <ScrollBox label={title}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values }, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map((column, at) => {
                  const value = values[at] ?? null;
                  const address = link?.(row, at);
                  return (
                    <td key={column} className={`shade-${shadeOf(value, greatest)}`}>
                      {value === null ? (
                        <span className="missing">{words.noValue}</span>
                      ) : address === undefined ? (
                        format(value)
                      ) : (
                        <a href={address}>{format(value)}</a>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  );
}
