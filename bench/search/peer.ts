import type { BenchQuery, Corpus } from './corpus.ts';

/** A search engine under measurement; a search applies the country filter and counts the three facets. */
export type Peer = {
  build(corpus: Corpus, size: number): Promise<void>;
  search(query: BenchQuery): Promise<{ found: number }> | { found: number };
  /** Its own count of what it holds, where it has one. */
  ownBytes?(): number;
};
