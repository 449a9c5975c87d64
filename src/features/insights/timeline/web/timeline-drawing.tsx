import { Drawing } from '../../../../ui/charts/chart-frame.tsx';
import { percentOf } from '../../../../ui/charts/scales.ts';
import { wrapLabel } from '../../../../ui/charts/wrap-label.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { timelineWords } from '../../messages/timeline-words.ts';
import type { Moment } from '../contract.ts';
import { placeLanes, type Lane } from '../place-lanes.ts';

const labelHeight = 20;
const rowHeight = 20;
const laneSpace = 14;
const axisHeight = 28;
const decade = 10;

/** Phases as bars, milestones as points, one lane for each source and layer; every bar leads to its entry in the list. */
export function TimelineDrawing({ moments, today }: { moments: readonly Moment[]; today: number }) {
  const words = useWords(timelineWords);
  const nameOf = useLaneName();
  const lanes = placeLanes(moments, today);
  const placed = lanes.flatMap(({ rows }) => rows.flatMap((row) => row.moments));
  if (placed.length === 0) return null;
  const first = Math.floor(Math.min(...placed.map(({ from }) => from)) / decade) * decade;
  const last = Math.max(
    Math.ceil(Math.max(...placed.map(({ till }) => till)) / decade) * decade,
    first + decade,
  );
  const x = (year: number) => `${percentOf(year, first, last)}%`;
  let y = axisHeight;
  const drawn = lanes.map((lane) => {
    const label = wrapLabel(nameOf(lane), 22);
    const top = y;
    y += label.length * labelHeight + lane.rows.length * rowHeight + laneSpace;
    return { lane, label, top };
  });
  const years = Array.from({ length: (last - first) / decade + 1 }, (_, at) => first + at * decade);
  const step = Math.ceil(years.length / 5);
  return (
    <figure className="chart timeline">
      <figcaption>{words.drawing}</figcaption>
      {placed.some(({ contradictions }) => contradictions.length > 0) ? (
        <ul className="chart-legend">
          <li>
            <svg width="16" height="14" aria-hidden="true">
              <circle className="is-doubted" cx="8" cy="7" r="5" />
            </svg>{' '}
            {words.doubtedMark}
          </li>
        </ul>
      ) : null}
      <Drawing
        title={words.drawing}
        description={words.drawingLead(placed.length, first, last)}
        height={y}
        hasLinks
      >
        {years.map((year, at) => (
          <g key={year}>
            <line className="chart-grid" x1={x(year)} x2={x(year)} y1={axisHeight - 8} y2={y} />
            {at % step === 0 ? (
              <text
                className="chart-tick"
                x={x(year)}
                y="14"
                textAnchor={at === 0 ? 'start' : at === years.length - 1 ? 'end' : 'middle'}
              >
                {year}
              </text>
            ) : null}
          </g>
        ))}
        {drawn.map(({ lane, label, top }) => (
          <g key={lane.key}>
            {label.map((line, at) => (
              <text key={line} className="chart-heading" x="0" y={top + at * labelHeight + 14}>
                {line}
              </text>
            ))}
            <LaneRows lane={lane} top={top + label.length * labelHeight} x={x} />
          </g>
        ))}
      </Drawing>
    </figure>
  );
}

function LaneRows({ lane, top, x }: { lane: Lane; top: number; x: (year: number) => string }) {
  const language = useLanguage();
  return lane.rows.map(({ moments }, row) => {
    const y = top + row * rowHeight;
    return moments.map(({ key, names, kind, from, till, contradictions, starts }) => {
      const name = `${starts ?? ''} ${names[language] ?? names.en ?? key}`;
      const isDoubted = contradictions.length > 0;
      return (
        <a key={key} href={`#${key}`} aria-label={name}>
          <title>{name}</title>
          {kind === 'milestone' ? (
            <circle
              className={isDoubted ? 'is-doubted' : 'series-1'}
              cx={x(from)}
              cy={y + rowHeight / 2}
              r="5"
            />
          ) : (
            <Bar from={x(from)} till={x(till)} y={y + 3} isPart={kind === 'sub-phase'} />
          )}
        </a>
      );
    });
  });
}

function Bar({ from, till, y, isPart }: { from: string; till: string; y: number; isPart: boolean }) {
  const width = `${Math.max(0.6, parseFloat(till) - parseFloat(from))}%`;
  return (
    <rect
      className={`chart-part ${isPart ? 'series-3' : 'series-1'}`}
      x={from}
      y={y}
      width={width}
      height="14"
    />
  );
}

/** Layer, place and source of a lane: 双边，来源文本003. */
function useLaneName(): (lane: Lane) => string {
  const words = useWords(timelineWords);
  const language = useLanguage();
  return ({ first, isMilestones }) => {
    const layer =
      first.layer === 'bilateral'
        ? words.layers.bilateral
        : words.inPlace(words.layers[first.layer], placeName(first.scope, language));
    if (isMilestones) return words.milestoneLane(layer);
    return words.lane(layer, first.source.file.split('_')[0] ?? '');
  };
}
