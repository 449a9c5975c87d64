import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { pickText } from '../../../shared/language.ts';
import { inputFromPairs } from '../../../shared/query.ts';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { GlossedTitles } from '../../search/web/title-gloss.tsx';
import { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { relations } from '../vocabulary.ts';
import { DigestForm, type DigestAnswer } from './digest-form.tsx';
import { loadGlossesOf } from './match-glosses.ts';
import { MatchHead } from './match-item.tsx';
import type { MatchedListing } from './matched-listing.ts';
import { NoListings } from './no-listings.tsx';
import { noteShown } from './note-shown.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [page, digest] = await Promise.all([
    load(context, matching.overview, inputFromPairs(query) as never),
    load(context, matching.digest, {}),
  ]);
  const shown = page.items.flatMap(({ best }) => best);
  const [glosses] = await Promise.all([loadGlossesOf(context, shown), noteShown(context, shown)]);
  return { page, digest, glosses };
}

export async function action({ request, context }: ActionFunctionArgs): Promise<DigestAnswer> {
  const form = await request.formData();
  const sent = await send(context, matching.setDigest, { rhythm: form.get('rhythm') });
  return sent.ok ? { isSaved: true } : { problem: sent.problem };
}

/** The reader's open records, and those of a broker's clients, with the best matches of each. */
export default function MatchesOverview() {
  const { page, digest, glosses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(matchScreenWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="row">
        <a href={path('/desk')}>{words.toDesk}</a>
        <a href={path('/desk/matches/statistics')}>{words.statisticsTitle}</a>
        <a href={path('/matching')}>{words.howLink}</a>
        <a href="#digest">{words.digestTitle}</a>
      </p>
      {page.items.length === 0 ? <NoListings /> : null}
      <GlossedTitles glosses={glosses}>
        {page.items.map((listing) => (
          <ListingSection key={listing.id} listing={listing} />
        ))}
      </GlossedTitles>
      {page.items.length > 0 ? <ExportLinks path="/api/exports/matches" /> : null}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <DigestForm digest={digest} answer={answer} />
    </>
  );
}

function ListingSection({ listing }: { listing: MatchedListing }) {
  const words = useWords(matchScreenWords);
  const path = usePath();
  const all = path(`/desk/matches/${listing.id}`);
  const total = relations.reduce((sum, relation) => sum + listing.counts[relation].open, 0);
  return (
    <section aria-labelledby={`listing-${listing.id}`}>
      <h2 id={`listing-${listing.id}`}>
        <a href={all}>
          <SpokenText {...listing.title} />
        </a>
      </h2>
      <ListingLine listing={listing} />
      {listing.computedAt === null ? <p className="help">{words.notComputed}</p> : null}
      {listing.computedAt !== null && listing.best.length === 0 ? (
        <p className="help">{total > 0 ? words.noneStrong : words.none}</p>
      ) : null}
      <ol className="record-list">
        {listing.best.map((match) => (
          <li key={match.other.ref.id}>
            <MatchHead match={match} />
          </li>
        ))}
      </ol>
      {total > 0 ? (
        <p>
          <a className="button" href={all}>
            {words.allMatches(total)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Number, kind, whose it is, and how many matches are in which state. */
function ListingLine({ listing }: { listing: MatchedListing }) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  const viewer = useViewer();
  const sum = (name: 'strong' | 'fresh' | 'kept' | 'accepted' | 'dismissed') =>
    relations.reduce((total, relation) => total + listing.counts[relation][name], 0);
  const name = listing.owner ? pickText(listing.owner.name, language) : undefined;
  return (
    <ul className="facts-line">
      <li>{words.kinds[listing.kind]}</li>
      <li>{listing.number}</li>
      {listing.isClients ? (
        <li>
          {words.client}
          {name ? (
            <>
              {words.colon}
              <SpokenText {...name} />
            </>
          ) : null}
        </li>
      ) : null}
      {(['fresh', 'strong', 'kept', 'accepted', 'dismissed'] as const)
        .filter((state) => sum(state) > 0)
        .map((state) => (
          <li key={state}>{words.counts[state === 'strong' ? 'open' : state](sum(state))}</li>
        ))}
      {listing.computedAt ? (
        <li>{words.computedAt(formatMoment(listing.computedAt, language, viewer.timeZone))}</li>
      ) : null}
    </ul>
  );
}
