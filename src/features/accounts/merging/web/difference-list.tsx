import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { mergingWords } from '../../messages/merging-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { mergingEndpoints } from '../contract.ts';
import { MergingTabs } from './merging-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return load(context, mergingEndpoints.differences, input as never);
}

export default function DifferenceList() {
  const page = useLoaderData<typeof loader>();
  const words = useWords(mergingWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.differencesTab}</title>
      <h1>{words.differencesTab}</h1>
      <p>{words.differencesLead}</p>
      <MergingTabs at="differences" />
      <p className="help" role="status">
        {page.total === 0 ? words.noDifferences : words.differences(formatNumber(page.total, language))} ·{' '}
        {words.latestFirst} · <AsOf moment={page.asOf} />
      </p>
      <ul className="record-list">
        {page.items.map(({ one, other, saidBy, saidAt }) => (
          <li key={`${one.id} ${other.id}`}>
            <h2>
              <ShownName names={one.names} /> · <ShownName names={other.names} />
            </h2>
            <p>
              {words.saidDifferent(saidBy ?? words.somebody, formatDay(saidAt.slice(0, 10), language))}{' '}
              <a href={path(`/partners/duplicates/${one.id}/${other.id}`)}>{words.compare}</a>
            </p>
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/differences" />
    </>
  );
}
