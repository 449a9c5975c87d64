import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { AsOf } from '../../../ui/as-of.tsx';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { BankMark, SpokenText } from '../../../ui/record-parts.tsx';
import { GlossedTitles, loadTitleGlosses, TitleGloss } from '../../search/web/title-gloss.tsx';
import { queueEndpoint } from '../listings/endpoints.ts';
import { caseOf, kindPaths } from '../listings/web/listing-kind.ts';
import { OwnerName } from '../listings/web/listing-item.tsx';
import { screenWords } from '../messages/screen-words.ts';
import { glossedListing } from './glossed-listing.ts';
import { useLabels } from './labels.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await load(context, queueEndpoint, inputFromPairs(new URL(request.url).searchParams));
  const glosses = await loadTitleGlosses(context, page.items.map(glossedListing));
  return { page, glosses };
}

const hourMs = 3_600_000;

/** What waits for the people who check, the oldest first; the steps are on the record's own page. */
export default function Queue() {
  const { page, glosses } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const path = usePath();
  const decidedAt = ({ kind, id, waitsFor }: (typeof page.items)[number]) =>
    waitsFor === 'compliance_officer'
      ? path(caseOf({ kind, id }))
      : `${path(`${kindPaths[kind]}/${id}`)}#steps`;
  const age = (since: string) => {
    const hours = Math.max(0, Math.floor((Date.parse(page.asOf) - Date.parse(since)) / hourMs));
    if (hours === 0) return words.queue.lessThanHour;
    return hours < 48 ? words.queue.hours(hours) : words.queue.days(Math.floor(hours / 24));
  };
  return (
    <>
      <title>{`${words.queue.title} · ${words.siteName}`}</title>
      <h1>{words.queue.title}</h1>
      <p className="list-state">
        <strong>{formatNumber(page.total, language)}</strong>
        {` · ${words.queue.order} · `}
        <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? <p className="notice">{words.queue.nothing}</p> : null}
      <GlossedTitles glosses={glosses}>
        <ul className="record-list">
          {page.items.map((listing) => (
            <li key={listing.id}>
              <h2>
                <a href={decidedAt(listing)}>
                  {listing.title.text === '' ? (
                    words.untitled
                  ) : (
                    <SpokenText text={listing.title.text} language={listing.title.language} />
                  )}
                </a>
              </h2>
              <TitleGloss title={listing.title} />
              <ul className="facts-line">
                <li>
                  <strong>{words.queue.waits(age(listing.waitingSince))}</strong>
                </li>
                <li>{labels.of('state', listing.state)}</li>
                <li>{words.queue.waitsFor(words.roles[listing.waitsFor])}</li>
                <li>{words.kinds[listing.kind].one}</li>
                <li>{listing.number}</li>
                <li>
                  <BankMark country={listing.country} />
                </li>
                <li>
                  <OwnerName listing={listing} />
                </li>
              </ul>
            </li>
          ))}
        </ul>
      </GlossedTitles>
      <ExportLinks path="/api/exports/moderation-queue" />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <p>
        <a href={path('/desk')}>{words.desk.title}</a>
      </p>
    </>
  );
}
