import { useWords } from '../language.ts';
import { figuresWords } from '../messages/figures-words.ts';
import { ChartFrame, Drawing, type ChartSeries, type ChartText } from './chart-frame.tsx';
import { percentOf } from './scales.ts';
import { wrapLabel } from './wrap-label.ts';

const lineMax = 21;
const textHeight = 19;
const barHeight = 16;
const groupSpace = 14;

/**
 * One lying bar for each category, made of the parts of all series in their order; the parts are named with their values
 * over the bar, in the order in which they stand.
 */
export function StackedBars({
  categories,
  series,
  ...text
}: ChartText & { categories: readonly string[]; series: readonly ChartSeries[] }) {
  const words = useWords(figuresWords);
  const totals = categories.map((_, row) =>
    series.reduce((sum, { values }) => sum + Math.max(0, values[row] ?? 0), 0),
  );
  const greatest = Math.max(...totals, 0);
  let y = 0;
  const rows = categories.map((category, row) => {
    const parts = series.map(({ name, values }) => {
      const value = values[row] ?? null;
      return `${name} ${value === null ? words.noValue : text.format(value)}`;
    });
    const write = (said: string) =>
      wrapLabel(said, lineMax).map((line) => {
        y += textHeight;
        return { line, y: y - 5 };
      });
    const heading = write(category);
    const lines = write(parts.join(' · '));
    const bar = y;
    y += barHeight + groupSpace;
    return { category, heading, lines, bar, parts: placeParts(series, row, greatest) };
  });
  return (
    <ChartFrame text={text} rows={categories} series={series}>
      <Drawing title={text.title} description={text.description} height={y}>
        {rows.map(({ category, heading, lines, bar, parts }) => (
          <g key={category}>
            {heading.map((line) => (
              <text key={line.y} className="chart-heading" x="0" y={line.y}>
                {line.line}
              </text>
            ))}
            {lines.map((line) => (
              <text key={line.y} x="0" y={line.y}>
                {line.line}
              </text>
            ))}
            <rect className="chart-track" x="0" y={bar} width="100%" height={barHeight} />
            {parts.map(({ at, x, width }) => (
              <rect
                key={at}
                className={`chart-part series-${(at % 6) + 1}`}
                x={`${x}%`}
                y={bar}
                width={`${width}%`}
                height={barHeight}
              />
            ))}
          </g>
        ))}
      </Drawing>
    </ChartFrame>
  );
}

function placeParts(series: readonly ChartSeries[], row: number, greatest: number) {
  let x = 0;
  return series.flatMap(({ values }, at) => {
    const width = percentOf(values[row] ?? 0, 0, greatest);
    const part = { at, x, width };
    x += width;
    return width > 0 ? [part] : [];
  });
}
