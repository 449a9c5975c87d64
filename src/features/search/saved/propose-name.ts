import { shortenText } from '../../../shared/shorten-text.ts';
import type { Language } from '../../../shared/language.ts';
import { leastLevels } from '../contract.ts';
import { facetLabel } from '../facet-label.ts';
import { savedFacetNames, savedNameCharactersMax, type SavedQuery } from './contract.ts';

/** The name proposed for a search: its words, or where it has none the values of its filters in the reader's language. */
export function proposeName(query: SavedQuery, language: Language): string {
  const words = query.q.replace(/\s+/g, ' ').trim();
  if (words !== '') return shortenText(words, savedNameCharactersMax - 1);
  const label = facetLabel({}, language);
  const values = savedFacetNames.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => label(facet, value).text),
  );
  const least = Object.values(leastLevels).flatMap((field) => {
    const level = query[field];
    return typeof level === 'number' ? [label(field, String(level)).text] : [];
  });
  return shortenText([...values, ...least].join(language === 'zh' ? '，' : ', '), savedNameCharactersMax - 1);
}
