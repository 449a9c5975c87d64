import { useWords } from '../language.ts';
import { figuresWords } from '../messages/figures-words.ts';
import { ChartFrame, Drawing, type ChartSeries, type ChartText } from './chart-frame.tsx';
import { percentOf } from './scales.ts';
import { wrapLabel } from './wrap-label.ts';

/** In em of the text: a line that a page of 360 pixels has room for. */
const lineMax = 21;
const textHeight = 19;
const barHeight = 12;
const groupSpace = 14;

/**
 * Lying bars, one group for each category and one bar for each series, every bar with its name and value written over
 * it, so that nothing hangs on colour. Values not negative; null is said as missing.
 */
export function BarChart({
  categories,
  series,
  ...text
}: ChartText & { categories: readonly string[]; series: readonly ChartSeries[] }) {
  const words = useWords(figuresWords);
  const greatest = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  const groups = placeGroups(categories, series, (value) =>
    value === null ? (text.noValue ?? words.noValue) : text.format(value),
  );
  const height = groups.at(-1)?.end ?? 0;
  return (
    <ChartFrame text={text} rows={categories} series={series}>
      <Drawing title={text.title} description={text.description} height={height}>
        {groups.map(({ category, heading, bars }) => (
          <g key={category}>
            {heading.map(({ line, y }) => (
              <text key={y} className="chart-heading" x="0" y={y}>
                {line}
              </text>
            ))}
            {bars.map(({ at, value, label, y }) => (
              <g key={at}>
                {label.map((line) => (
                  <text key={line.y} x="0" y={line.y}>
                    {line.line}
                  </text>
                ))}
                <rect className="chart-track" x="0" y={y} width="100%" height={barHeight} />
                {value === null ? null : (
                  <rect
                    className={`series-${(at % 6) + 1}`}
                    x="0"
                    y={y}
                    width={`${percentOf(value, 0, greatest)}%`}
                    height={barHeight}
                  />
                )}
              </g>
            ))}
          </g>
        ))}
      </Drawing>
    </ChartFrame>
  );
}

type Line = { line: string; y: number };
type PlacedBar = { at: number; value: number | null; label: Line[]; y: number };
type PlacedGroup = { category: string; heading: Line[]; bars: PlacedBar[]; end: number };

/** Where everything stands from above to below, in pixels. A lone series is named by its category. */
function placeGroups(
  categories: readonly string[],
  series: readonly ChartSeries[],
  say: (value: number | null) => string,
): PlacedGroup[] {
  let y = 0;
  const write = (text: string): Line[] =>
    wrapLabel(text, lineMax).map((line) => {
      y += textHeight;
      return { line, y: y - 5 };
    });
  return categories.map((category, row) => {
    const heading = series.length > 1 ? write(category) : [];
    const bars = series.map(({ name, values }, at) => {
      const value = values[row] ?? null;
      const label = write(`${series.length > 1 ? name : category} · ${say(value)}`);
      const bar = { at, value, label, y };
      y += barHeight + 4;
      return bar;
    });
    y += groupSpace;
    return { category, heading, bars, end: y };
  });
}
