import { load, viewerContext, type PageContext } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { GlossedTitles, loadTitleGlosses, TitleGloss } from '../../search/web/title-gloss.tsx';
import type { ListingSummary } from '../listings/contract.ts';
import { listingKinds, listingStates } from '../listings/vocabulary.ts';
import { OwnerName } from '../listings/web/listing-item.tsx';
import { kindPaths } from '../listings/web/listing-kind.ts';
import { offers } from '../offers/contract.ts';
import { requests } from '../requests/contract.ts';
import { importingWords } from '../messages/importing-words.ts';
import { screenWords } from '../messages/screen-words.ts';
import { glossedListing } from './glossed-listing.ts';
import { useLabels } from './labels.ts';

const staffRoles = ['moderator', 'compliance_officer'] as const;
const decidingRoles = ['moderator', 'administrator'] as const;
const shownMax = 100;

/** The reader's own offers and requests. */
export async function loadMyListings(context: PageContext) {
  const [ownOffers, ownRequests] = await Promise.all([
    load(context, offers.mine, { pageSize: shownMax }),
    load(context, requests.mine, { pageSize: shownMax }),
  ]);
  const items = [...ownOffers.items, ...ownRequests.items];
  const { organisationIds } = context.get(viewerContext);
  // Who wrote a title needs no gloss of it; a broker may.
  const clients = items.filter(({ owner }) => isClients(owner, organisationIds));
  return {
    items,
    total: ownOffers.total + ownRequests.total,
    glosses: await loadTitleGlosses(context, clients.map(glossedListing)),
  };
}

function isClients(owner: ListingSummary['owner'], organisationIds: readonly string[]): boolean {
  return owner !== null && !organisationIds.includes(owner.id);
}

/** What the reader may begin from here, by his roles. */
export function DeskTools() {
  const words = useWords(screenWords);
  const path = usePath();
  const viewer = useViewer();
  return (
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
  );
}

/** What is mine, by state, with what to do next. */
export function MyListings({ items, total, glosses }: Awaited<ReturnType<typeof loadMyListings>>) {
  const words = useWords(screenWords);
  const labels = useLabels();
  const groups = listingStates
    .map((state) => ({ state, listings: items.filter((listing) => listing.state === state) }))
    .filter(({ listings }) => listings.length > 0);
  return (
    <GlossedTitles glosses={glosses}>
      {groups.length === 0 ? <p className="help">{words.desk.nothingYet}</p> : null}
      {total > items.length ? (
        <p className="small quiet">{words.desk.onlyFirst(items.length, total)}</p>
      ) : null}
      <ImportLinks />
      {total === 0 ? null : <ExportLinks path="/api/exports/my-listings" />}
      {groups.map(({ state, listings }) => (
        <section key={state} aria-labelledby={`state-${state}`}>
          <h3 id={`state-${state}`} className="sentence">
            {labels.of('state', state)} <span className="quiet">{listings.length}</span>
          </h3>
          <p className="small quiet">{words.desk.next[state]}</p>
          <ul className="record-list short">
            {listings.map((listing) => (
              <DeskItem key={listing.id} listing={listing} />
            ))}
          </ul>
        </section>
      ))}
    </GlossedTitles>
  );
}

/** Who writes for an organisation may bring many records at once. */
function ImportLinks() {
  const words = useWords(importingWords);
  const path = usePath();
  const viewer = useViewer();
  if (viewer.organisationIds.length === 0) return null;
  return (
    <p className="row">
      {listingKinds.map((kind) => (
        <a key={kind} href={path(`/imports/new?kind=${kind}s`)}>
          {words.links[kind]}
        </a>
      ))}
    </p>
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
      <h4>
        <a href={isDraft ? `${own}/edit` : own}>
          {listing.title.text === '' ? (
            words.untitled
          ) : (
            <SpokenText text={listing.title.text} language={listing.title.language} />
          )}
        </a>
      </h4>
      <TitleGloss title={listing.title} />
      <ul className="facts-line">
        <li>{words.kinds[listing.kind].one}</li>
        <li>{listing.number}</li>
        {isClients(listing.owner, viewer.organisationIds) ? (
          <li>
            <OwnerName listing={listing} />
          </li>
        ) : null}
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
