import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { load, viewerContext } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { funnel } from '../../../cooperation/funnel/contract.ts';
import { funnelReaders } from '../../../cooperation/funnel/vocabulary.ts';
import { landings } from '../../../cooperation/landing/contract.ts';
import { FunnelBars } from '../../../cooperation/web/funnel-bars.tsx';
import { LandedFacts, LandedTitle } from '../../../cooperation/web/landed-item.tsx';
import { transitWords } from '../../messages/transit-words.ts';
import { ContradictionNotice } from '../../web/contradiction-notice.tsx';
import { InsightsTop } from '../../web/insights-top.tsx';
import { ValueTable } from '../../statistics/web/value-table.tsx';
import { transit, type Transit } from '../contract.ts';
import { Passing } from './passing.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const found = await load(context, transit.get, {});
  const { roles } = context.get(viewerContext);
  const mayReadFunnel = roles.some((role) => (funnelReaders as readonly string[]).includes(role));
  return {
    found,
    latest: (await load(context, landings.list, { region: found.province, pageSize: 5 })).items,
    stages: mayReadFunnel ? (await load(context, funnel.read, { region: found.province })).stages : null,
  };
}

/** What passes through the border province beside what lands there. */
export default function TransitPage() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(transitWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <p>
        {placeName(found.province, language)}{' '}
        <span className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</span>
      </p>
      <div className="columns-2">
        <Passing goods={found.goods} />
        <section>
          <h2>{words.stays}</h2>
          <p className="help">{words.staysLead}</p>
          <Regions regions={found.regions} />
        </section>
      </div>
      <BarChart
        title={words.chart}
        description={words.chartLead}
        format={(value) => formatNumber(value, language)}
        isTabled
        categories={found.regions.map(({ region }) => placeName(region, language))}
        series={[{ name: words.landed, values: found.regions.map(({ landed }) => landed) }]}
      />
      <ExportLinks path="/api/exports/transit" />
      <Latest />
      <Funnel />
      <Opportunities regions={found.regions} province={found.province} />
      <section>
        <h2>{words.border}</h2>
        <ContradictionNotice items={found.contradictions} />
        <ValueTable values={found.border} label={words.border} />
      </section>
    </>
  );
}

function Regions({ regions }: { regions: Transit['regions'] }) {
  const words = useWords(transitWords);
  const language = useLanguage();
  const path = usePath();
  const count = (value: number) => formatNumber(value, language);
  return (
    <ScrollBox label={words.stays}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            <th scope="col">{words.landed}</th>
            <th scope="col">{words.verified}</th>
            <th scope="col">{words.jobs}</th>
            <th scope="col">{words.offers}</th>
            <th scope="col">{words.requests}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((row) => (
            <tr key={row.region}>
              <th scope="row">{placeName(row.region, language)}</th>
              <td>
                <a href={path(`/landings?region=${row.region}`)}>{count(row.landed)}</a>
              </td>
              <td>{count(row.verified)}</td>
              <td>
                {row.landed === row.withoutJobs ? (
                  <span className="missing">{words.noJobs}</span>
                ) : (
                  count(row.jobs)
                )}
              </td>
              <td>
                <a href={path(`/offers?region=${row.region}`)}>{count(row.offers)}</a>
              </td>
              <td>
                <a href={path(`/requests?region=${row.region}`)}>{count(row.requests)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Latest() {
  const { latest } = useLoaderData<typeof loader>();
  const words = useWords(transitWords);
  return (
    <section>
      <h2>{words.latest}</h2>
      {latest.length === 0 ? (
        <p className="notice">
          {words.noneLanded} {words.noneAdvice}
        </p>
      ) : (
        <ul className="record-list">
          {latest.map((item) => (
            <li key={item.projectId}>
              <LandedTitle item={item} />
              <LandedFacts item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Funnel() {
  const { stages, found } = useLoaderData<typeof loader>();
  const words = useWords(transitWords);
  const path = usePath();
  if (stages === null) return null;
  return (
    <section>
      <h2>
        <a href={path(`/desk/funnel?region=${found.province}`)}>{words.funnel}</a>
      </h2>
      <p className="help">{words.funnelLead}</p>
      <FunnelBars stages={stages} />
    </section>
  );
}

/** The lists of what is sought here and offered across the border. */
function Opportunities({ regions, province }: { regions: Transit['regions']; province: string }) {
  const words = useWords(transitWords);
  const path = usePath();
  const across = regions.filter(({ region }) => region !== province);
  const query = across.map(({ region }) => `region=${region}`).join('&');
  return (
    <section>
      <h2>{words.opportunities}</h2>
      <ul className="plain-list">
        <li>
          <a href={path(`/requests?region=${province}`)}>{words.opportunityRequests}</a>
        </li>
        <li>
          <a href={path(`/offers?${query}`)}>{words.opportunityOffers}</a>
        </li>
      </ul>
    </section>
  );
}
