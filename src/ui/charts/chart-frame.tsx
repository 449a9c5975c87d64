import { useId, type ReactNode } from 'react';
import { useWords } from '../language.ts';
import { figuresWords } from '../messages/figures-words.ts';
import { ScrollBox } from '../scroll-box.tsx';

/** A chart of values that are not negative; null is a value nobody knows. */
export type ChartSeries = { name: string; values: readonly (number | null)[] };
export type ChartText = {
  /** Over the drawing, and its name for those who hear the page. */
  title: string;
  /** What there is to see, in a sentence or two. */
  description: string;
  /** A value as the reader writes it, with its unit. */
  format: (value: number) => string;
  /** The page has a table with the same figures beside the drawing, so that the chart brings none. */
  isTabled?: boolean;
  /** What a value that is not there is called, where it is not simply unknown. */
  noValue?: string | undefined;
};

/** The drawing with its name and description; `height` in pixels, the width is that of the page. */
export function Drawing({
  title,
  description,
  height,
  hasLinks = false,
  children,
}: {
  title: string;
  description: string;
  height: number;
  /** Parts of it lead somewhere, so that it is no picture as a whole. */
  hasLinks?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <svg
      className="chart-drawing"
      width="100%"
      height={height}
      role={hasLinks ? 'group' : 'img'}
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}

/** Title, drawing and the table of its figures. */
export function ChartFrame({
  text,
  rows,
  series,
  children,
}: {
  text: ChartText;
  rows: readonly string[];
  series: readonly ChartSeries[];
  children: ReactNode;
}) {
  return (
    <figure className="chart">
      <figcaption>{text.title}</figcaption>
      {children}
      {text.isTabled === true ? null : <ChartTable text={text} rows={rows} series={series} />}
    </figure>
  );
}

function ChartTable({
  text,
  rows,
  series,
}: {
  text: ChartText;
  rows: readonly string[];
  series: readonly ChartSeries[];
}) {
  const words = useWords(figuresWords);
  return (
    <details>
      <summary>{words.chartData}</summary>
      <ScrollBox label={text.title}>
        <table>
          <thead>
            <tr>
              <td />
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>
                    <ChartValue value={values[at] ?? null} text={text} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

function ChartValue({ value, text }: { value: number | null; text: ChartText }) {
  const words = useWords(figuresWords);
  if (value !== null) return <>{text.format(value)}</>;
  return <span className="missing">{text.noValue ?? words.noValue}</span>;
}
