import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { comparisonWords } from '../../messages/comparison-words.ts';
import { figureWords } from '../../messages/figures-words.ts';
import type { IndicatorPair } from '../comparison-contract.ts';
import type { StatisticValue } from '../contract.ts';
import { amountText, periodText, unitName } from '../value-words.ts';

/** Indicators with the values of both countries beside each other; what the sources do not give is said. */
export function PairTable({ pairs, label }: { pairs: readonly IndicatorPair[]; label: string }) {
  const words = useWords(comparisonWords);
  const figures = useWords(figureWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ScrollBox label={label}>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.china}</th>
            <th scope="col">{words.russia}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ indicator, cn, ru }) => {
            const unit = (cn[0] ?? ru[0])?.unit ?? '';
            return (
              <tr key={indicator.code}>
                <th scope="row">
                  <a href={path(`/insights/statistics/${indicator.code}`)}>
                    <ShownName names={indicator.names} />
                  </a>{' '}
                  <span className="help">
                    {unit === 'rank' ? figures.lowerIsBetter : unitName(unit, language)}
                  </span>
                </th>
                <td>
                  <Values values={cn} />
                </td>
                <td>
                  <Values values={ru} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Values({ values }: { values: readonly StatisticValue[] }) {
  const words = useWords(comparisonWords);
  const language = useLanguage();
  if (values.length === 0) return <span className="missing">{words.noValue}</span>;
  return (
    <ul className="plain-list">
      {values.map((value) => (
        <li key={value.key}>
          {amountText(value, language)} <span className="quiet">{periodText(value.period, language)}</span>{' '}
          <FactRowLink factKey={value.key} />
        </li>
      ))}
    </ul>
  );
}
