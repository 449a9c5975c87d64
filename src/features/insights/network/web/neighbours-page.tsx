import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { networkWords } from '../../messages/network-words.ts';
import { countInput } from '../../query/contract.ts';
import { addressOf } from '../../query/rules.ts';
import { filterLines, sayFilter } from '../../query/say-filter.ts';
import { RecordTable } from '../../query/web/query-rows.tsx';
import { InsightsTop } from '../../web/insights-top.tsx';
import { networkEndpoints } from '../contract.ts';
import { LinkTable } from './link-table.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const found = await load(context, networkEndpoints.ofOrganisation, { ...given, id: params['id'] ?? '' });
  return { found, asked: countInput.parse(given) };
}

/** With whom an organisation is linked; with one of them chosen, through which records. */
export default function NeighboursPage() {
  const { found, asked } = useLoaderData<typeof loader>();
  const { organisation, other, links, records } = found;
  const words = useWords(networkWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const nameOf = useShownName();
  const name = nameOf(organisation.names ?? {});
  const filter = addressOf(asked);
  const addressTo = (place: string) => path(`/insights/network${place}${filter === '' ? '' : `?${filter}`}`);
  return (
    <>
      <InsightsTop title={words.neighboursOf(other?.names ? `${name} — ${nameOf(other.names)}` : name)} />
      <p className="row">
        <a href={addressTo('')}>{words.back}</a>
        <a href={path(`/partners/${organisation.id}`)}>{words.profile}</a>
        {other === null ? null : <a href={addressTo(`/${organisation.id}`)}>{words.allRecords}</a>}
      </p>
      <p className="quiet">
        {filterLines(asked, language).length > 0 ? `${sayFilter(asked, language)} · ` : null}
        {common.asOf(formatMoment(found.asOf, language, timeZone))}
      </p>
      {links === null ? null : (
        <section>
          <h2>{words.neighbours}</h2>
          {links.total === 0 ? (
            <p className="missing">{words.noLinks}</p>
          ) : (
            <LinkTable links={links.items} asked={asked} label={words.neighbours} />
          )}
          <Pager page={links.page} pageSize={links.pageSize} total={links.total} />
        </section>
      )}
      {records === null ? null : (
        <section>
          <h2>{words.recordsOfBoth}</h2>
          {records.total === 0 ? (
            <p className="missing">{words.none}</p>
          ) : (
            <RecordTable rows={records.items} label={words.recordsOfBoth} />
          )}
          <Pager page={records.page} pageSize={records.pageSize} total={records.total} />
        </section>
      )}
      <ExportLinks path={`/api/exports/network/${organisation.id}`} asked={{ asOf: found.asOf }} />
    </>
  );
}
