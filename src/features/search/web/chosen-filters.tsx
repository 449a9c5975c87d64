import { useLocation } from 'react-router';
import { useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { searchWords } from '../messages/search-words.ts';
import { useFacetLabel, type OrganisationNames } from './facet-labels.ts';
import { chosenFilters, searchWithoutFilter, searchWithoutFilters } from './search-address.ts';

const shownMax = 30;

/** The chosen filters, each a link that takes it away. */
export function ChosenFilters({ organisations }: { organisations: OrganisationNames }) {
  const words = useWords(searchWords);
  const label = useFacetLabel(organisations);
  const { pathname, search } = useLocation();
  const chosen = chosenFilters(search);
  if (chosen.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.chosenFilters}>
      {chosen.slice(0, shownMax).map((filter) => {
        const { name, value } = filter;
        const said = label(name, value);
        return (
          <li key={`${name} ${value}`}>
            <a
              className="chip"
              href={`${pathname}${searchWithoutFilter(search, filter)}`}
              aria-label={words.removeFilter(said.text)}
            >
              <SpokenText {...said} />
              <span aria-hidden="true">{' ×'}</span>
            </a>
          </li>
        );
      })}
      {chosen.length > shownMax ? <li>{words.moreFilters(chosen.length - shownMax)}</li> : null}
      <li>
        <a href={`${pathname}${searchWithoutFilters(search)}`}>{words.clearFilters}</a>
      </li>
    </ul>
  );
}
