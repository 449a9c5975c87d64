import MiniSearch from 'minisearch';
import { benchFacets, plainTokens } from './corpus.ts';
import type { Peer } from './peer.ts';

export function openMiniSearch(): Peer {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    storeFields: ['country', ...benchFacets],
    tokenize: plainTokens,
    searchOptions: { boost: { title: 2 } },
  });
  return {
    async build(texts, size) {
      for (let number = 0; number < size; number++) index.add(texts.textAt(number));
    },
    search(query) {
      const results = index.search(query.text, { filter: (result) => result['country'] === query.country });
      const counts: Record<string, Map<string, number>> = {};
      for (const facet of benchFacets) {
        const byValue = (counts[facet] = new Map<string, number>());
        for (const result of results) {
          const value = String(result[facet]);
          byValue.set(value, (byValue.get(value) ?? 0) + 1);
        }
      }
      return { found: results.length, ids: results.slice(0, 20).map(({ id }) => Number(id)) };
    },
  };
}
