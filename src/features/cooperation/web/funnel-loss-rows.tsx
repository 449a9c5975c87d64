import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Pager } from '../../../ui/pager.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { funnel } from '../funnel/contract.ts';
import { lossRowsTitle } from '../messages/funnel-names-words.ts';
import { funnelWords } from '../messages/funnel-words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const given = inputFromPairs(searchParams);
  const found = await load(context, funnel.lossRows, given as never);
  const { what, reason } = funnel.lossRows.input.parse(given);
  for (const name of ['stage', 'what', 'reason', 'page']) searchParams.delete(name);
  return { found, what, reason, filter: searchParams.toString() };
}

/** The records behind a figure of the losses. */
export default function FunnelLossRows() {
  const { found, what, reason, filter } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const title = lossRowsTitle({ what, reason }, language);
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
                <th scope="col">{words.lostOn}</th>
              </tr>
            </thead>
            <tbody>
              {found.items.map(({ listingId, kind, number, lostOn }, at) => (
                <tr key={at}>
                  <th scope="row">
                    {listingId === null || kind === null ? (
                      <span className="missing">{words.noListing}</span>
                    ) : (
                      <a href={path(`/${kind}s/${listingId}`)}>{number}</a>
                    )}
                  </th>
                  <td>{kind === null ? null : words.kinds[kind]}</td>
                  <td>{formatDay(lostOn, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {found.total > 0 ? <ExportLinks path="/api/exports/desk-funnel-loss-rows" /> : null}
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
    </>
  );
}
