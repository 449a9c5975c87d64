import type { DocumentKind } from './contract.ts';
import type { SearchEngine } from './engine/engine.ts';
import type { SearchAnswer, SearchQuery } from './engine/search-record.ts';

const listingKinds: readonly string[] = ['offer', 'request'] satisfies DocumentKind[];

/**
 * Asks the engine; by date, offers and requests stand before all else. Their date is a day of their life, that of a
 * fact is the day it was loaded, with hundreds of others that would stand before every older listing. The facet `kind`
 * must be asked for.
 */
export async function searchListingsFirst(
  engine: Pick<SearchEngine, 'search'>,
  query: SearchQuery,
): Promise<SearchAnswer> {
  const found = await engine.search(query);
  const kinds = query.filters?.kind ?? [];
  const isByDate = query.sort === 'date' || (query.sort !== 'level' && query.text.trim() === '');
  const listings = kinds.filter((kind) => listingKinds.includes(kind));
  const listingCount = (found.facets.kind ?? [])
    .filter(({ value }) => listings.includes(value))
    .reduce((sum, { count }) => sum + count, 0);
  if (!isByDate || listingCount === 0 || listingCount === found.total) return found;
  const { offset, limit } = query;
  const only = async (
    wanted: readonly string[],
    from: number,
    count: number,
  ): Promise<SearchAnswer['hits']> =>
    count <= 0
      ? []
      : (
          await engine.search({
            ...query,
            filters: { ...query.filters, kind: wanted },
            facets: [],
            offset: from,
            limit: count,
          })
        ).hits;
  const first = await only(listings, offset, Math.min(limit, listingCount - offset));
  const others = kinds.filter((kind) => !listingKinds.includes(kind));
  const rest = await only(others, Math.max(0, offset - listingCount), limit - first.length);
  return { ...found, hits: [...first, ...rest] };
}
