import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { comparisonWords } from '../../messages/comparison-words.ts';
import { figureWords } from '../../messages/figures-words.ts';
import type { Comparison } from '../comparison-contract.ts';
import { entityName } from '../value-words.ts';

/** The index with its seven parts: the two countries drawn, all five in the table. */
export function IndexSection({ index }: { index: Comparison['index'] }) {
  const words = useWords(comparisonWords);
  const figures = useWords(figureWords);
  const language = useLanguage();
  const shown = useShownName();
  if (index.rows.length === 0) return null;
  const ranksOf = (country: string) => {
    const at = index.countries.indexOf(country);
    return index.rows.map(({ values }) => values[at]?.value ?? null);
  };
  return (
    <section>
      <h2>{words.index(index.period)}</h2>
      <p>
        {figures.lowerIsBetter}{' '}
        {index.economies === null ? null : (
          <>
            {words.indexLead(formatNumber(index.economies.value, language))}{' '}
            <FactRowLink factKey={index.economies.key} />
          </>
        )}
      </p>
      <BarChart
        title={words.indexRanks}
        description={words.indexChart}
        format={(value) => formatNumber(value, language)}
        isTabled
        categories={index.rows.map(({ indicator }) => shown(indicator.names))}
        series={(['CN', 'RU'] as const).map((country) => ({
          name: entityName(country, language),
          values: ranksOf(country),
        }))}
      />
      <IndexTable index={index} />
    </section>
  );
}

function IndexTable({ index }: { index: Comparison['index'] }) {
  const words = useWords(comparisonWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ScrollBox label={words.index(index.period)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            {index.countries.map((country) => (
              <th key={country} scope="col">
                {entityName(country, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {index.rows.map(({ indicator, values }) => (
            <tr key={indicator.code}>
              <th scope="row">
                <a href={path(`/insights/statistics/${indicator.code}`)}>
                  <ShownName names={indicator.names} />
                </a>
              </th>
              {values.map((value, at) => (
                <td key={index.countries[at]}>
                  {value === null ? (
                    <span className="missing">{words.noValue}</span>
                  ) : (
                    <>
                      {formatNumber(value.value, language)} <FactRowLink factKey={value.key} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
