import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Pager } from '../../../ui/pager.tsx';
import { Missing } from '../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { funnel } from '../funnel/contract.ts';
import { funnelStages } from '../funnel/vocabulary.ts';
import { funnelWords } from '../messages/funnel-words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const stage = funnelStages.find((one) => one === searchParams.get('stage')) ?? 'listed';
  const found = await load(context, funnel.rows, { ...inputFromPairs(searchParams), stage });
  searchParams.delete('stage');
  searchParams.delete('page');
  return { found, stage, filter: searchParams.toString() };
}

/** The records behind a figure of the funnel. */
export default function FunnelRows() {
  const { found, stage, filter } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const title = words.rowsTitle(words.stages[stage]);
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path(`/desk/funnel${filter === '' ? '' : `?${filter}`}`)}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      <p>{common.found(found.total)}</p>
      {found.items.length === 0 ? null : (
        <ScrollBox label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.listedOn}</th>
                <th scope="col">{words.furthest}</th>
                <th scope="col">{words.since}</th>
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
                  <td>{words.stages[row.stage]}</td>
                  <td>{row.reachedOn === null ? <Missing /> : formatDay(row.reachedOn, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {found.total > 0 ? <ExportLinks path="/api/exports/desk-funnel-rows" /> : null}
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
    </>
  );
}
