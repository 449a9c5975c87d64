import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import { interestEndpoints, type InterestRow } from '../contract.ts';
import { DueMoment, OtherSide, TalkLink } from './interest-marks.tsx';
import { InterestTabs } from './interest-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const page = await load(context, interestEndpoints.mine, inputFromPairs(params));
  return { page, isSent: params.get('direction') === 'sent' };
}

/** What the reader's organisations sent and received. */
export default function InterestList() {
  const { page, isSent } = useLoaderData<typeof loader>();
  const words = useWords(interestScreenWords);
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p>{words.listLead}</p>
      <InterestTabs />
      <p className="list-state">
        {isSent ? words.deskSent(page.total) : words.deskReceived(page.total)}
        {' · '}
        <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? (
        <p className="notice">{isSent ? words.emptySent : words.emptyReceived}</p>
      ) : null}
      <ul className="record-list">
        {page.items.map((row) => (
          <InterestItem key={row.id} row={row} />
        ))}
      </ul>
      {page.total > 0 ? <ExportLinks path="/api/exports/interests" /> : null}
      <Pager {...page} />
    </>
  );
}

function InterestItem({ row }: { row: InterestRow }) {
  const names = useWords(interestWords);
  const words = useWords(interestScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const path = usePath();
  return (
    <li>
      <h2 className="item-title">
        <a href={path(`/interests/${row.id}`)}>
          {row.number}
          {words.colon}
          <SpokenText {...row.listing.title} />
        </a>
      </h2>
      <ul className="facts-line">
        <li>
          <strong>{names.states[row.state]}</strong>
        </li>
        <li>
          <OtherSide row={row} />
        </li>
        <li>{words.sentAt(formatMoment(row.sentAt, language, timeZone))}</li>
        {row.dueAt ? (
          <li>
            {words.due}
            {words.colon}
            <DueMoment row={row} />
          </li>
        ) : null}
        <li>
          <TalkLink row={row} />
        </li>
      </ul>
    </li>
  );
}
