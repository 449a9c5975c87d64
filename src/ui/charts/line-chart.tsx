import { useWords } from '../language.ts';
import { figuresWords } from '../messages/figures-words.ts';
import { ChartFrame, Drawing, type ChartSeries, type ChartText } from './chart-frame.tsx';
import { joinedPairs, percentOf, roundTicks, shownLabels } from './scales.ts';

const plotTop = 24;
const plotHeight = 220;
const height = plotTop + plotHeight + 30;
/** In percent of the width: points keep this far from both edges. */
const margin = 4;

/**
 * Lines over years or months. Neighbouring points are joined only where both are known: a gap stays a gap. Every series
 * has its own dash and mark, named in the list above.
 */
export function LineChart({
  steps,
  series,
  ...text
}: ChartText & {
  /** From the oldest; months and years without any value belong in between, so that distances are true. */
  steps: readonly string[];
  series: readonly ChartSeries[];
}) {
  const words = useWords(figuresWords);
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = roundTicks(0, Math.max(...known, 0));
  const top = ticks.at(-1) ?? 1;
  const x = (at: number) => (steps.length < 2 ? 50 : margin + (at / (steps.length - 1)) * (100 - 2 * margin));
  const y = (value: number) => plotTop + plotHeight - (percentOf(value, 0, top) / 100) * plotHeight;
  const labels = shownLabels(steps.length, 5);
  const hasGap = series.some(({ values }) => values.includes(null));
  return (
    <ChartFrame text={text} rows={steps} series={series}>
      <ul className="chart-legend">
        {series.map(({ name }, at) => (
          <li key={name}>
            <svg width="36" height="14" aria-hidden="true">
              <line className={`series-line series-${(at % 6) + 1}`} x1="0" y1="7" x2="36" y2="7" />
              <Mark at={at} x="18" y={7} />
            </svg>{' '}
            {name}
          </li>
        ))}
        {hasGap ? <li className="quiet">{text.noValue ?? words.gap}</li> : null}
      </ul>
      <Drawing title={text.title} description={text.description} height={height}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="chart-grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text className="chart-tick" x="0" y={y(tick) - 4}>
              {text.format(tick)}
            </text>
          </g>
        ))}
        {steps.map((step, at) =>
          labels.has(at) ? (
            <text
              key={step}
              className="chart-tick"
              x={`${x(at)}%`}
              y={height - 8}
              textAnchor={at === 0 ? 'start' : at === steps.length - 1 ? 'end' : 'middle'}
            >
              {step}
            </text>
          ) : null,
        )}
        {series.map(({ name, values }, at) => (
          <g key={name}>
            {joinedPairs(values).map(([from, to]) => (
              <line
                key={from}
                className={`series-line series-${(at % 6) + 1}`}
                x1={`${x(from)}%`}
                y1={y(values[from] ?? 0)}
                x2={`${x(to)}%`}
                y2={y(values[to] ?? 0)}
              />
            ))}
            {values.map((value, step) =>
              value === null ? null : <Mark key={step} at={at} x={`${x(step)}%`} y={y(value)} />,
            )}
          </g>
        ))}
      </Drawing>
    </ChartFrame>
  );
}

/** A circle, a square, a ring, a wide bar, a tall bar, an open square: told apart without colour. */
function Mark({ at, x, y }: { at: number; x: string; y: number }) {
  const shape = at % 6;
  const name = `series-mark series-${shape + 1}`;
  if (shape === 0) return <circle className={name} cx={x} cy={y} r="4.5" />;
  if (shape === 2) return <circle className={`${name} is-open`} cx={x} cy={y} r="4.5" />;
  const [width, tall] = (
    [
      [9, 9],
      [12, 5],
      [5, 12],
      [9, 9],
    ] as const
  )[[1, 3, 4, 5].indexOf(shape)] ?? [9, 9];
  return (
    <svg x={x} y={y} overflow="visible">
      <rect
        className={shape === 5 ? `${name} is-open` : name}
        x={-width / 2}
        y={-tall / 2}
        width={width}
        height={tall}
      />
    </svg>
  );
}
