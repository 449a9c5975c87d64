import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addDays, addMonths } from '../../../../shared/day.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { LineChart } from '../../../../ui/charts/line-chart.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { funnelStages } from '../../../cooperation/funnel/vocabulary.ts';
import { funnelWords } from '../../../cooperation/messages/funnel-words.ts';
import { FunnelLosses, FunnelTimes, StageTable } from '../../../cooperation/web/funnel-tables.tsx';
import { insightFunnelWords } from '../../messages/insight-funnel-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { insightFunnel } from '../contract.ts';
import { CompareTables } from './compare-tables.tsx';
import { Count, MonthFilters } from './funnel-parts.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  const asked = inputFromPairs(searchParams);
  return { found: await load(context, insightFunnel.read, asked), asked, search };
}

/** How far records go, for everybody: stages, months, banks, fields and regions side by side, losses and times. */
export default function FunnelPage() {
  const { found, asked, search } = useLoaderData<typeof loader>();
  const words = useWords(insightFunnelWords);
  const stageNames = useWords(funnelWords).stages;
  const language = useLanguage();
  const path = usePath();
  const format = (value: number) => formatNumber(value, language);
  const months = found.groups.month.slice(-24);
  const isEmpty = found.stages[0]?.count === 0;
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <MonthFilters asked={asked} />
      <p className="quiet">
        <AsOf moment={found.asOf} />
      </p>
      <p className="notice">
        {found.isForStaff ? words.exact : words.coarse}{' '}
        {found.isForStaff ? <a href={path('/desk/funnel')}>{words.live}</a> : null}
      </p>
      {isEmpty ? (
        <p className="notice">{words.none}</p>
      ) : (
        <>
          <BarChart
            title={words.stagesChart}
            description={words.stagesChartLead}
            format={format}
            noValue={words.fewer}
            isTabled
            categories={funnelStages.map((stage) => stageNames[stage])}
            series={[{ name: words.stagesChart, values: found.stages.map(({ count }) => count) }]}
          />
          <Stages search={search} />
          <ExportLinks path="/api/exports/funnel" />
          {months.length > 1 ? (
            <LineChart
              title={words.monthsChart}
              description={words.monthsChartLead}
              format={format}
              noValue={words.fewer}
              isTabled
              steps={months.map(({ name }) => name ?? '')}
              series={(['listed', 'matched', 'interested'] as const).map((stage) => ({
                name: stageNames[stage],
                values: months.map(({ counts }) => counts[stage]),
              }))}
            />
          ) : null}
          <CompareTables groups={found.groups} search={search} isForStaff={found.isForStaff} />
        </>
      )}
      <FunnelLosses
        losses={found.losses}
        exportPath="/api/exports/funnel-losses"
        fewer={words.fewer}
        rowsPath={found.isForStaff ? `/desk/funnel/losses?${daysOf(search)}` : undefined}
        note={found.isForStaff ? undefined : words.hiddenLosses}
      />
      <FunnelTimes times={found.times} exportPath="/api/exports/funnel-times" fewer={words.fewer} />
    </>
  );
}

/** The filter with whole months as days, as the desk takes it. */
function daysOf(search: string): string {
  const query = new URLSearchParams(search);
  const [from, to] = [query.get('from'), query.get('to')];
  if (from) query.set('from', `${from}-01`);
  if (to) query.set('to', addDays(addMonths(`${to}-01`, 1), -1));
  return query.toString();
}

function Stages({ search }: { search: string }) {
  const { found } = useLoaderData<typeof loader>();
  const path = usePath();
  const addressOf = (stage: string) => {
    if (stage === 'landed' && !found.isForStaff) return path('/landings');
    if (stage !== 'listed' && !found.isForStaff) return undefined;
    const query = new URLSearchParams(search);
    query.set('stage', stage);
    return path(`/insights/funnel/rows?${query}`);
  };
  return (
    <StageTable
      stages={found.stages}
      count={({ stage, count }) => <Count count={count} href={addressOf(stage)} />}
    />
  );
}
