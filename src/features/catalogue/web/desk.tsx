import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../ui/api-context.ts';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import type { ListingSummary } from '../listings/contract.ts';
import { listingStates } from '../listings/vocabulary.ts';
import { kindPaths } from '../listings/web/listing-kind.ts';
import { offers } from '../offers/contract.ts';
import { requests } from '../requests/contract.ts';
import { screenWords } from '../messages/screen-words.ts';
import { useLabels } from './labels.ts';

const staffRoles = ['moderator', 'compliance_officer'] as const;
const decidingRoles = ['moderator', 'administrator'] as const;
const shownMax = 100;

export async function loader({ context }: LoaderFunctionArgs) {
  const [ownOffers, ownRequests] = await Promise.all([
    load(context, offers.mine, { pageSize: shownMax }),
    load(context, requests.mine, { pageSize: shownMax }),
  ]);
  return { items: [...ownOffers.items, ...ownRequests.items], total: ownOffers.total + ownRequests.total };
}

/** What is mine, by state, with what to do next. */
export default function Desk() {
  const { items, total } = useLoaderData<typeof loader>();
  const words = useWords(screenWords);
  const labels = useLabels();
  const path = usePath();
  const viewer = useViewer();
  const groups = listingStates
    .map((state) => ({ state, listings: items.filter((listing) => listing.state === state) }))
    .filter(({ listings }) => listings.length > 0);
  return (
    <>
      <title>{`${words.desk.title} · ${words.siteName}`}</title>
      <h1>{words.desk.title}</h1>
      <p className="row">
        <a className="button primary" href={path('/offers/new')}>
          {words.kinds.offer.write}
        </a>
        <a className="button" href={path('/requests/new')}>
          {words.kinds.request.write}
        </a>
        {staffRoles.some((role) => viewer.roles.includes(role)) ? (
          <a className="button" href={path('/desk/queue')}>
            {words.queue.title}
          </a>
        ) : null}
        {decidingRoles.some((role) => viewer.roles.includes(role)) ? (
          <a className="button" href={path('/desk/verifications')}>
            {words.desk.verifications}
          </a>
        ) : null}
        {viewer.roles.includes('administrator') ? (
          <a className="button" href={path('/admin/people')}>
            {words.desk.people}
          </a>
        ) : null}
      </p>
      {groups.length === 0 ? <p className="notice">{words.desk.nothingYet}</p> : null}
      {total > items.length ? (
        <p className="small quiet">{words.desk.onlyFirst(items.length, total)}</p>
      ) : null}
      {groups.map(({ state, listings }) => (
        <section key={state} aria-labelledby={`state-${state}`}>
          <h2 id={`state-${state}`} className="sentence">
            {labels.of('state', state)} <span className="quiet">{listings.length}</span>
          </h2>
          <p className="small quiet">{words.desk.next[state]}</p>
          <ul className="record-list">
            {listings.map((listing) => (
              <DeskItem key={listing.id} listing={listing} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function DeskItem({ listing }: { listing: ListingSummary }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const path = usePath();
  const viewer = useViewer();
  const own = path(`${kindPaths[listing.kind]}/${listing.id}`);
  const isDraft = listing.state === 'draft' || listing.state === 'changes_requested';
  return (
    <li>
      <h3>
        <a href={isDraft ? `${own}/edit` : own}>
          {listing.title.text === '' ? (
            words.untitled
          ) : (
            <SpokenText text={listing.title.text} language={listing.title.language} />
          )}
        </a>
      </h3>
      <ul className="facts-line">
        <li>{words.kinds[listing.kind].one}</li>
        <li>{listing.number}</li>
        <li>{words.changedAt(formatMoment(listing.updatedAt, language, viewer.timeZone))}</li>
        {isDraft ? (
          <li>
            <a href={own}>{words.preview}</a>
          </li>
        ) : null}
      </ul>
    </li>
  );
}
