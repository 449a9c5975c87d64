import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { EventCard } from './event-card.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  return load(context, eventEndpoints.mine, asked as object);
}

/** What I prepare, drafts too, and where I am registered. */
export default function DeskEvents() {
  const page = useLoaderData<typeof loader>();
  const words = useWords(eventWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const cards = (items: typeof page.items) =>
    items.length === 0 ? (
      <p className="notice">{words.deskNone}</p>
    ) : (
      <ul className="record-list">
        {items.map((item) => (
          <li key={item.id}>
            <EventCard item={item} />
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <title>{`${words.deskTitle} · ${words.siteName}`}</title>
      <h1>{words.deskTitle}</h1>
      {page.mayCreate ? (
        <>
          <p>
            <a className="button primary" href={path('/events/new')}>
              {words.create}
            </a>{' '}
            <a className="button" href={path('/imports/new?kind=events')}>
              {words.importPlan}
            </a>
          </p>
          <h2>{words.deskPrepared}</h2>
          <p className="quiet">
            {ui.found(page.total)} · <AsOf moment={page.asOf} />
          </p>
          {cards(page.items)}
          <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
        </>
      ) : null}
      <h2>{words.deskRegistered}</h2>
      {cards(page.registered)}
    </>
  );
}
