import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { comparisonWords } from '../../messages/comparison-words.ts';
import type { IndicatorPair } from '../comparison-contract.ts';
import { amountText, entityName, periodText } from '../value-words.ts';

type Pairs = { pairs: readonly IndicatorPair[] };

/** The share of R&D in GDP: the only measure of spending that needs no exchange rate. */
export function IntensityChart({ pairs }: Pairs) {
  const words = useWords(comparisonWords);
  return (
    <Bars
      pairs={pairs.filter(({ indicator }) => indicator.code === 'rd-intensity')}
      title={words.intensityChart}
      description={words.intensityLead}
    />
  );
}

export function PersonnelChart({ pairs }: Pairs) {
  const words = useWords(comparisonWords);
  return (
    <Bars
      pairs={pairs.filter(({ indicator }) => indicator.code === 'rd-personnel-fte')}
      title={words.personnelChart}
      description={words.intensityLead}
    />
  );
}

/** How many parks there are, where a source counts them exactly: the definitions differ, so each bar says its own. */
export function ParksChart({ pairs }: Pairs) {
  const words = useWords(comparisonWords);
  const counts = (values: IndicatorPair['cn']) =>
    values.filter(({ unit, qualifier }) => unit === 'parks' && qualifier === 'exact');
  return (
    <Bars
      pairs={pairs.map(({ indicator, cn, ru }) => ({ indicator, cn: counts(cn), ru: counts(ru) }))}
      title={words.parksChart}
      description={words.intensityLead}
      isNamed
    />
  );
}

/** All values of both countries, each bar with country and year, where wished with its indicator. */
function Bars({
  pairs,
  title,
  description,
  isNamed = false,
}: Pairs & { title: string; description: string; isNamed?: boolean }) {
  const language = useLanguage();
  const shown = useShownName();
  const values = pairs.flatMap(({ cn, ru }) => [...cn, ...ru]);
  const unit = values[0]?.unit ?? '';
  if (values.length === 0 || values.some((value) => value.unit !== unit)) return null;
  return (
    <BarChart
      title={title}
      description={description}
      format={(value) => amountText({ value, valueMax: null, unit, qualifier: 'exact' }, language)}
      isTabled
      categories={values.map(({ names, entity, period }) =>
        [...(isNamed ? [shown(names)] : []), entityName(entity, language), periodText(period, language)].join(
          ', ',
        ),
      )}
      series={[{ name: title, values: values.map(({ value }) => value) }]}
    />
  );
}
