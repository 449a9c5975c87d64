import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { LineChart } from '../../../../ui/charts/line-chart.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { comparisonWords } from '../../messages/comparison-words.ts';
import { ContradictionNotice } from '../../web/contradiction-notice.tsx';
import { DatasetLinkedData } from '../../web/dataset-linked-data.tsx';
import { InsightsTop } from '../../web/insights-top.tsx';
import { comparison } from '../comparison-contract.ts';
import { yearSeries } from '../drawable.ts';
import { amountText, entityName } from '../value-words.ts';
import { IndexSection } from './index-section.tsx';
import { IntensityChart, ParksChart, PersonnelChart } from './pair-charts.tsx';
import { PairTable } from './pair-table.tsx';
import { StrengthsMatrix } from './strengths-matrix.tsx';
import { ValueTable } from './value-table.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return { found: await load(context, comparison.get, {}) };
}

/** China and Russia side by side: the index, spending, people, results, parks, trade, and who is strong where. */
export default function ComparisonPage() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(comparisonWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <DatasetLinkedData
        name={words.title}
        description={words.lead}
        variables={[words.spending, words.personnel, words.output, words.parks, words.trade]}
        asOf={found.asOf}
        page={path('/insights/comparison')}
        file="/api/exports/comparison"
        isOfSources
      />
      <p className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</p>
      <ContradictionNotice items={found.contradictions} />
      <IndexSection index={found.index} />
      <section>
        <h2>{words.spending}</h2>
        <IntensityChart pairs={found.spending} />
        <PairTable pairs={found.spending} label={words.spending} />
      </section>
      <section>
        <h2>{words.personnel}</h2>
        <PersonnelChart pairs={found.personnel} />
        <PairTable pairs={found.personnel} label={words.personnel} />
      </section>
      <section>
        <h2>{words.output}</h2>
        <PairTable pairs={found.output} label={words.output} />
      </section>
      <section>
        <h2>{words.parks}</h2>
        <p className="help">{words.parksLead}</p>
        <ParksChart pairs={found.parks} />
        <PairTable pairs={found.parks} label={words.parks} />
      </section>
      <TradeSection />
      <StrengthsMatrix lines={found.matrix} />
      <ExportLinks path="/api/exports/comparison" />
    </>
  );
}

function TradeSection() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(comparisonWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{words.trade}</h2>
      {found.trade.map(({ indicator, values }) => {
        const years = yearSeries(values);
        const unit = values[0]?.unit ?? '';
        return (
          <div key={indicator.code}>
            <h3>
              <ShownName names={indicator.names} />
            </h3>
            {years ? (
              <LineChart
                title={words.tradeChart}
                description={words.tradeLead}
                format={(value) => amountText({ value, valueMax: null, unit, qualifier: 'exact' }, language)}
                isTabled
                steps={years.steps}
                series={years.series.map((one) => ({
                  name: entityName(one.entity, language),
                  values: one.values,
                }))}
              />
            ) : null}
            <ValueTable values={values} label={words.trade} />
          </div>
        );
      })}
    </section>
  );
}
