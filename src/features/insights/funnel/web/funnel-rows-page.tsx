import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { funnelStages } from '../../../cooperation/funnel/vocabulary.ts';
import { funnelWords } from '../../../cooperation/messages/funnel-words.ts';
import { insightFunnelWords } from '../../messages/insight-funnel-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { insightFunnel } from '../contract.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const stage = funnelStages.find((one) => one === searchParams.get('stage')) ?? 'listed';
  const found = await load(context, insightFunnel.rows, { ...inputFromPairs(searchParams), stage });
  for (const name of ['stage', 'page', 'pageSize']) searchParams.delete(name);
  return { found, stage, filter: searchParams.toString() };
}

/** The records behind a figure of the funnel. */
export default function FunnelRowsPage() {
  const { found, stage, filter } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const own = useWords(insightFunnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const title = found.isForStaff ? words.rowsTitle(words.stages[stage]) : own.open;
  return (
    <>
      <InsightsTop title={title} />
      {found.isForStaff ? null : <p className="help">{own.openLead}</p>}
      <p>
        <a href={path(`/insights/funnel${filter === '' ? '' : `?${filter}`}`)}>{own.back}</a>
      </p>
      <p>
        {common.found(found.total)}{' '}
        <span className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</span>
      </p>
      {found.items.length === 0 ? (
        <p className="notice">{own.noRows}</p>
      ) : (
        <>
          <ScrollBox label={title}>
            <table className="stage-rows">
              <thead>
                <tr>
                  <th scope="col">{words.number}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.listedOn}</th>
                  {found.isForStaff ? <th scope="col">{words.furthest}</th> : null}
                  {found.isForStaff ? <th scope="col">{words.since}</th> : null}
                </tr>
              </thead>
              <tbody>
                {found.items.map((row) => (
                  <tr key={row.listingId}>
                    <th scope="row">
                      <a href={path(`/${row.kind}s/${row.listingId}`)}>{row.number}</a>
                    </th>
                    <td>{words.kinds[row.kind]}</td>
                    <td>{formatDay(row.listedOn, language)}</td>
                    {row.stage === null ? null : <td>{words.stages[row.stage]}</td>}
                    {row.reachedOn === null ? null : <td>{formatDay(row.reachedOn, language)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <ExportLinks path="/api/exports/funnel-rows" />
        </>
      )}
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
    </>
  );
}
