import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { VainLine } from '../../directory/web/vain-line.tsx';
import { parkWords } from '../../messages/park-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { parkEndpoints } from '../contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, parkEndpoints.silent, input as never) };
}

/** Parks with a partner on the other bank of which nothing was told for a month. */
export default function SilentParks() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(parkWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.silentTitle}</title>
      <h1>{words.silentTitle}</h1>
      <p className="lead">{words.silentLead}</p>
      <p className="help" role="status">
        {ui.found(page.total)} · {words.longestFirst} · <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? <p className="notice">{words.silentNone}</p> : null}
      <ul className="record-list">
        {page.items.map(({ facility, pair, lastToldOn, unfound }) => (
          <li key={facility.id}>
            <h2>
              <a href={path(`/facilities/${facility.id}/residents`)}>
                <ShownName names={facility.names} />
              </a>
            </h2>
            <p className="help">
              {words.pairedWith}
              {ui.colon}
              {pair.map((other) => (
                <span key={other.id}>
                  <a href={path(`/facilities/${other.id}`)}>
                    <ShownName names={other.names} />
                  </a>{' '}
                </span>
              ))}
              · {lastToldOn ? `${words.lastTold} ${formatDay(lastToldOn, language)}` : words.neverTold}
            </p>
            {unfound ? (
              <p>
                <VainLine search={unfound} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/silent-parks" /> : null}
    </>
  );
}
