import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import type { Funnel } from '../funnel/contract.ts';
import { funnelWords } from '../messages/funnel-words.ts';

const barHeight = 22;
const rowHeight = 34;
const width = 640;
const labelWidth = 150;
const countWidth = 80;

/** The funnel as bars drawn on the server; the table beside it holds the same figures. */
export function FunnelBars({ stages }: { stages: Funnel['stages'] }) {
  const words = useWords(funnelWords);
  const language = useLanguage();
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const summary = stages
    .map(({ stage, count }) => `${words.stages[stage]} ${formatNumber(count, language)}`)
    .join('; ');
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${width} ${stages.length * rowHeight}`}
      role="img"
      aria-label={words.chart(summary)}
    >
      {stages.map(({ stage, count }, at) => {
        const length = Math.round((count / most) * (width - labelWidth - countWidth));
        const middle = at * rowHeight + rowHeight / 2;
        return (
          <g key={stage}>
            <text x={labelWidth - 10} y={middle} textAnchor="end" dominantBaseline="central">
              {words.stages[stage]}
            </text>
            <rect
              x={labelWidth}
              y={middle - barHeight / 2}
              width={Math.max(count > 0 ? 2 : 0, length)}
              height={barHeight}
            />
            <text x={labelWidth + length + 8} y={middle} dominantBaseline="central">
              {formatNumber(count, language)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
