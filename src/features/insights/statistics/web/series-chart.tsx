import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { LineChart } from '../../../../ui/charts/line-chart.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { statisticsWords } from '../../messages/statistics-words.ts';
import type { Series, StatisticValue } from '../contract.ts';
import { sameScale, yearSeries } from '../drawable.ts';
import { amountText, entityName, periodText } from '../value-words.ts';

/** The values of an indicator that have one scale: over the years where there are enough, else as bars. */
export function SeriesChart({ series }: { series: Pick<Series, 'names' | 'values'> }) {
  const words = useWords(statisticsWords);
  const language = useLanguage();
  const shown = useShownName();
  const drawable = sameScale(series.values);
  const unit = drawable[0]?.unit ?? '';
  if (drawable.length < 2) return null;
  const nameOf = ({ entity, record }: StatisticValue) =>
    record === null ? entityName(entity, language) : shown(record.names);
  const format = (value: number) => amountText({ value, valueMax: null, unit, qualifier: 'exact' }, language);
  const years = yearSeries(drawable);
  if (years) {
    return (
      <LineChart
        title={shown(series.names)}
        description={words.lineLead}
        format={format}
        isTabled
        steps={years.steps}
        series={years.series.map(({ entity, values }) => ({
          name: entityName(entity, language),
          values,
        }))}
      />
    );
  }
  return (
    <BarChart
      title={shown(series.names)}
      description={words.chartLead(drawable.length)}
      format={format}
      isTabled
      categories={drawable.map((value) => `${nameOf(value)}, ${periodText(value.period, language)}`)}
      series={[{ name: shown(series.names), values: drawable.map(({ value }) => value) }]}
    />
  );
}
