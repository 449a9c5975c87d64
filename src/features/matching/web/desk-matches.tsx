import { load, type PageContext } from '../../../ui/api-context.ts';
import { pickText } from '../../../shared/language.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { BankMark, SpokenText } from '../../../ui/record-parts.tsx';
import { GlossedTitles, TitleGloss } from '../../search/web/title-gloss.tsx';
import { matching, type Match } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { relations } from '../vocabulary.ts';
import { loadGlossesOf } from './match-glosses.ts';
import type { ListingWithCounts, MatchedListing } from './matched-listing.ts';
import { NoListings } from './no-listings.tsx';
import { noteShown } from './note-shown.ts';
import { percent } from './percent.ts';

const listingsRead = 50;
const matchesShown = 5;

/** The best undecided matches over the reader's records, and how many there are. */
export async function loadDeskMatches(context: PageContext) {
  const { items, total } = await load(context, matching.overview, { pageSize: listingsRead });
  const best = items
    .flatMap(({ best: found, ...listing }) => found.map((match) => ({ match, listing })))
    .sort((a, b) => b.match.score - a.match.score)
    .slice(0, matchesShown);
  const shown = best.map(({ match }) => match);
  const [glosses] = await Promise.all([loadGlossesOf(context, shown), noteShown(context, shown)]);
  return { listings: total, open: countIn(items, 'strong'), fresh: countIn(items, 'fresh'), best, glosses };
}

function countIn(items: readonly MatchedListing[], what: 'strong' | 'fresh'): number {
  return items.reduce(
    (sum, { counts }) => sum + relations.reduce((own, each) => own + counts[each][what], 0),
    0,
  );
}

/** On the desk: how many matches wait, and the best of them. */
export function DeskMatches({ matches }: { matches: Awaited<ReturnType<typeof loadDeskMatches>> }) {
  const words = useWords(matchScreenWords);
  const path = usePath();
  const { listings, open, fresh, best, glosses } = matches;
  return (
    <section aria-labelledby="desk-matches">
      <h2 id="desk-matches">{words.title}</h2>
      {listings === 0 ? <NoListings /> : null}
      {listings > 0 && best.length === 0 ? <p className="help">{words.none}</p> : null}
      <GlossedTitles glosses={glosses}>
        <ul className="record-list short">
          {best.map(({ match, listing }) => (
            <DeskMatch key={`${match.listingId} ${match.other.ref.id}`} match={match} listing={listing} />
          ))}
        </ul>
      </GlossedTitles>
      {listings === 0 ? null : (
        <p className="row">
          <a href={path('/desk/matches')}>{words.allMatches(open)}</a>
          {fresh > 0 ? <span className="small quiet">{words.counts.fresh(fresh)}</span> : null}
        </p>
      )}
    </section>
  );
}

function DeskMatch({ match, listing }: { match: Match; listing: ListingWithCounts }) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  const path = usePath();
  const { other, score, isNew } = match;
  const client = listing.isClients && listing.owner ? pickText(listing.owner.name, language) : undefined;
  const side = listing.isClients ? words.forClient : words.forOwn;
  return (
    <li>
      <h3>
        <a href={path(`/desk/matches/${listing.id}/${other.ref.id}`)}>
          <SpokenText {...other.title} />
        </a>
      </h3>
      <TitleGloss title={other.title} />
      <ul className="facts-line">
        <li>
          <strong>{words.score(percent(score))}</strong>
        </li>
        {isNew ? (
          <li>
            <span className="tag">{words.isNew}</span>
          </li>
        ) : null}
        <li>{words.kinds[other.kind]}</li>
        <li>
          <BankMark country={other.country} />
        </li>
        <li>
          {side[listing.kind]}
          {words.colon}
          <a href={path(`/desk/matches/${listing.id}`)}>
            <SpokenText {...listing.title} />
          </a>
          {client ? (
            <>
              {' · '}
              <SpokenText {...client} />
            </>
          ) : null}
        </li>
      </ul>
    </li>
  );
}
