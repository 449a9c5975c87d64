import { createSearchEngine } from '../../src/features/search/engine/search-engine.ts';
import { loadRecogniser } from '../../src/features/search/evaluation/load-recogniser.ts';
import { benchFacets } from './corpus.ts';
import type { Peer } from './peer.ts';

export function openAmur(): Peer {
  const engine = createSearchEngine(loadRecogniser());
  return {
    async build(corpus, size) {
      for (let number = 0; number < size; number++) {
        const { id, language, title, text, country, region, field, level } = corpus.textAt(number);
        engine.put({
          key: `offer/${id}`,
          kind: 'offer',
          audience: ['public'],
          facets: { country: [country], region: [region], field: [field], level: [level] },
          sortDate: id,
          texts: [{ language, title, keywords: [], text }],
        });
      }
    },
    search(query) {
      const answer = engine.search({
        text: query.text,
        readerAudience: ['public'],
        filters: { country: [query.country] },
        facets: benchFacets,
        offset: 0,
        limit: 20,
      });
      return { found: answer.total };
    },
    ownBytes: () => engine.memoryBytes(),
  };
}
