import type { DocumentKind } from './contract.ts';
import type { SearchEngine } from './engine/engine.ts';
import type { SearchAnswer, SearchQuery } from './engine/search-record.ts';

const listingKinds: readonly string[] = ['offer', 'request'] satisfies DocumentKind[];

/**
 * Asks the engine; by date, offers and requests stand before all else. Their date is a day of their life, that of a
 * fact is the day it was loaded, with hundreds of others that would stand before every older listing.
 */
export async function searchListingsFirst(
  engine: Pick<SearchEngine, 'search'>,
  query: SearchQuery,
): Promise<SearchAnswer> {
  const found = await engine.search(query);
  const kinds = query.filters?.kind ?? [];
  const listings = kinds.filter((kind) => listingKinds.includes(kind));
  const isByDate = query.sort === 'date' || (query.sort !== 'level' && query.text.trim() === '');
  if (!isByDate || listings.length === 0) return found;
  const { offset, limit } = query;
  const only = (kind: readonly string[], from: number, count: number): Promise<SearchAnswer> =>
    engine.search({
      ...query,
      filters: { ...query.filters, kind },
      facets: [],
      offset: from,
      limit: Math.max(1, count),
    });
  const first = await only(listings, offset, limit);
  if (first.total === 0 || first.total === found.total) return found;
  const missing = limit - first.hits.length;
  const others = kinds.filter((kind) => !listingKinds.includes(kind));
  if (missing === 0 || others.length === 0) return { ...found, hits: first.hits };
  const rest = await only(others, Math.max(0, offset - first.total), missing);
  return { ...found, hits: [...first.hits, ...rest.hits.slice(0, missing)] };
}
