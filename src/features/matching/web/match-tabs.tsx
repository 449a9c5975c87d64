import { usePath, useWords } from '../../../ui/language.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { relations, type Relation } from '../vocabulary.ts';
import { matchGroups, type MatchGroup } from '../match-groups.ts';
import type { ListingWithCounts } from './matched-listing.ts';

/** The kinds of match, each with how many wait for a decision. */
export function RelationTabs({ listing, relation }: { listing: ListingWithCounts; relation: Relation }) {
  const words = useWords(matchScreenWords);
  const path = usePath();
  return (
    <nav aria-label={words.relationsLabel}>
      <ul className="tabs">
        {relations
          .filter((each) => each === relation || each === 'answer' || hasAny(listing, each))
          .map((each) => (
            <li key={each}>
              <a
                href={path(`/desk/matches/${listing.id}?relation=${each}`)}
                aria-current={each === relation ? 'page' : undefined}
              >
                {words.relations[each][listing.kind]}{' '}
                <span className="quiet">{listing.counts[each].strong}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function hasAny({ counts }: ListingWithCounts, relation: Relation): boolean {
  return matchGroups.some((group) => counts[relation][group] > 0);
}

/** The same matches by what was decided about them, with counts. */
export function GroupLinks({
  listing,
  relation,
  group,
}: {
  listing: ListingWithCounts;
  relation: Relation;
  group: MatchGroup;
}) {
  const words = useWords(matchScreenWords);
  const path = usePath();
  return (
    <nav aria-label={words.groupsLabel}>
      <ul className="facts-line match-groups">
        {matchGroups.map((each) => (
          <li key={each}>
            <a
              href={path(addressOfGroup(listing.id, relation, each))}
              aria-current={each === group ? 'true' : undefined}
            >
              {words.groups[each]} {listing.counts[relation][each === 'open' ? 'strong' : each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the matches of a listing in one group stand, below the language. */
export function addressOfGroup(listingId: string, relation: Relation, group: MatchGroup): string {
  return `/desk/matches/${listingId}?relation=${relation}${group === 'open' ? '' : `&group=${group}`}`;
}
