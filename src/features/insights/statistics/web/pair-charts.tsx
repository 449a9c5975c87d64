import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { comparisonWords } from '../../messages/comparison-words.ts';
import type { IndicatorPair } from '../comparison-contract.ts';
import { amountText, entityName, periodText } from '../value-words.ts';

/** The share of R&D in GDP: the only measure of spending that needs no exchange rate. */
export function IntensityChart({ pairs }: { pairs: readonly IndicatorPair[] }) {
  const words = useWords(comparisonWords);
  return (
    <PairBars
      pair={pairs.find(({ indicator }) => indicator.code === 'rd-intensity')}
      title={words.intensityChart}
      description={words.intensityLead}
    />
  );
}

export function PersonnelChart({ pairs }: { pairs: readonly IndicatorPair[] }) {
  const words = useWords(comparisonWords);
  return (
    <PairBars
      pair={pairs.find(({ indicator }) => indicator.code === 'rd-personnel-fte')}
      title={words.personnelChart}
      description={words.intensityLead}
    />
  );
}

/** All values of both countries, each bar with country and year. */
function PairBars({
  pair,
  title,
  description,
}: {
  pair: IndicatorPair | undefined;
  title: string;
  description: string;
}) {
  const language = useLanguage();
  if (!pair) return null;
  const values = [...pair.cn, ...pair.ru];
  const unit = values[0]?.unit ?? '';
  if (values.some((value) => value.unit !== unit)) return null;
  return (
    <BarChart
      title={title}
      description={description}
      format={(value) => amountText({ value, valueMax: null, unit, qualifier: 'exact' }, language)}
      isTabled
      categories={values.map(
        ({ entity, period }) => `${entityName(entity, language)}, ${periodText(period, language)}`,
      )}
      series={[{ name: title, values: values.map(({ value }) => value) }]}
    />
  );
}
