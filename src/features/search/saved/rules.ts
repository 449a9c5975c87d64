import { leastLevels } from '../contract.ts';
import { withLeastLevels } from '../least-levels.ts';
import { savedFacetNames, savedNameCharactersMax, type SavedQuery } from './contract.ts';
import { shortenText } from '../../../shared/shorten-text.ts';

/** The query string of the search page for a saved query; without the question mark. */
export function queryStringOf(query: SavedQuery): string {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  for (const facet of savedFacetNames) {
    for (const value of query.filters[facet] ?? []) params.append(facet, value);
  }
  for (const field of Object.values(leastLevels)) {
    const least = query[field];
    if (typeof least === 'number') params.set(field, String(least));
  }
  for (const conceptId of query.off) params.append('off', conceptId);
  if (query.exact) params.set('exact', 'yes');
  return params.toString();
}

/** One text for one search: spelling in capitals, spaces and the order of what is chosen make no difference. */
export function canonicalQuery(query: SavedQuery): string {
  const sorted = (values: readonly string[] | undefined) => [...(values ?? [])].sort();
  return JSON.stringify([
    query.q.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim(),
    savedFacetNames.map((facet) => sorted(query.filters[facet])),
    query.levelMin,
    sorted(query.off),
    ...(typeof query.marketMin === 'number' ? [query.marketMin] : []),
    ...(query.exact ? ['exact'] : []),
  ]);
}

/** The name proposed for a search: its words, or where it has none the values of its filters. */
export function proposeName(query: SavedQuery): string {
  const words = query.q.replace(/\s+/g, ' ').trim();
  if (words !== '') return shortenText(words, savedNameCharactersMax - 1);
  const values = savedFacetNames.flatMap((facet) => query.filters[facet] ?? []);
  const least = [query.levelMin, query.marketMin].flatMap((level) =>
    typeof level === 'number' ? [`≥ ${level}`] : [],
  );
  return shortenText([...values, ...least].join(', '), savedNameCharactersMax - 1);
}

/** The facet values asked for, the least levels taken into `level` and `market`, as the search does it. */
export function filtersOfSaved(query: SavedQuery): Record<string, readonly string[]> {
  const filters = { ...query.filters };
  delete filters.freshness;
  return withLeastLevels(filters, query);
}
