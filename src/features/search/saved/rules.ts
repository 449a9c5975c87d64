import { leastLevels } from '../contract.ts';
import { withLeastLevels } from '../least-levels.ts';
import { savedFacetNames, type SavedQuery } from './contract.ts';

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

/** The facet values asked for, the least levels taken into `level` and `market`, as the search does it. */
export function filtersOfSaved(query: SavedQuery): Record<string, readonly string[]> {
  const filters = { ...query.filters };
  delete filters.freshness;
  return withLeastLevels(filters, query);
}
