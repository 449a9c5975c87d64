import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { figureWords } from '../../messages/figures-words.ts';
import { statisticsWords } from '../../messages/statistics-words.ts';
import { ContradictionNotice } from '../../web/contradiction-notice.tsx';
import { DatasetLinkedData } from '../../web/dataset-linked-data.tsx';
import { InsightsTop } from '../../web/insights-top.tsx';
import { statistics } from '../contract.ts';
import { SeriesChart } from './series-chart.tsx';
import { ValueTable } from './value-table.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { series: await load(context, statistics.get, { indicator: params.indicator ?? '' }) };
}

/** One indicator: its drawing, and every value with its source. */
export default function SeriesPage() {
  const { series } = useLoaderData<typeof loader>();
  const words = useWords(statisticsWords);
  const common = useWords(uiWords);
  const figures = useWords(figureWords);
  const language = useLanguage();
  const path = usePath();
  const shown = useShownName();
  const { timeZone } = useViewer();
  const isRank = series.values.some(({ unit }) => unit === 'rank');
  return (
    <>
      <InsightsTop title={shown(series.names)} />
      <DatasetLinkedData
        name={shown(series.names)}
        description={`${words.topics[series.topic]}${common.colon}${shown(series.names)}`}
        variables={[shown(series.names)]}
        asOf={series.asOf}
        page={path(`/insights/statistics/${series.code}`)}
        file={`/api/exports/statistics/${series.code}`}
        isOfSources
      />
      <ul className="facts-line">
        <li>
          <a href={path(`/insights/statistics?topic=${series.topic}`)}>{words.topics[series.topic]}</a>
        </li>
        <li>
          <a href={path('/insights/statistics')}>{words.all}</a>
        </li>
      </ul>
      {isRank ? <p className="help">{figures.lowerIsBetter}</p> : null}
      <ContradictionNotice items={series.contradictions} />
      <SeriesChart series={series} />
      <h2>
        <ShownName names={series.names} />
        <Colon /> {common.found(series.values.length)}
      </h2>
      <p className="quiet">{common.asOf(formatMoment(series.asOf, language, timeZone))}</p>
      <ValueTable values={series.values} label={shown(series.names)} />
      <ExportLinks path={`/api/exports/statistics/${series.code}`} />
    </>
  );
}

function Colon() {
  return <>{useWords(uiWords).colon}</>;
}
