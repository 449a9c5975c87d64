import { Fragment } from 'react';
import { useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { savedFacetNames, type SavedQuery } from '../saved/contract.ts';
import { savedWords } from '../messages/saved-words.ts';
import { searchWords } from '../messages/search-words.ts';
import { useFacetLabel, type OrganisationNames } from './facet-labels.ts';

/** What is searched for: the words as typed, and each filter with its values. */
export function SavedQueryLine({
  query,
  organisations,
}: {
  query: SavedQuery;
  organisations: OrganisationNames;
}) {
  const words = useWords(savedWords);
  const { facetNames, marketFrom } = useWords(searchWords);
  const { colon, comma } = useWords(uiWords);
  const label = useFacetLabel(organisations);
  return (
    <ul className="facts-line">
      <li>{query.q === '' ? words.noWords : <q>{query.q}</q>}</li>
      {savedFacetNames.map((facet) => {
        const values = query.filters[facet] ?? [];
        return values.length === 0 ? null : (
          <li key={facet}>
            {facetNames[facet]}
            {colon}
            {values.map((value, at) => (
              <Fragment key={value}>
                {at > 0 ? comma : null}
                <SpokenText {...label(facet, value)} />
              </Fragment>
            ))}
          </li>
        );
      })}
      {query.levelMin === null ? null : <li>{words.levelFrom(query.levelMin)}</li>}
      {query.marketMin === null ? null : <li>{marketFrom(String(query.marketMin))}</li>}
      {query.exact ? <li>{words.exact}</li> : null}
      {query.off.length === 0 ? null : <li>{words.off(query.off.length)}</li>}
    </ul>
  );
}
