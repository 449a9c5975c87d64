import type { BenchQuery, BenchText } from './corpus.ts';

/** Where the texts come from: made or read one by one, so that only the index is in memory. */
export type TextSource = { textAt(number: number): BenchText };

/** A search engine under measurement; a search applies the country filter and counts the three facets. */
export type Peer = {
  build(texts: TextSource, size: number): Promise<void>;
  /** How many there are, and the ids of the first ones, best first. */
  search(query: BenchQuery): Promise<PeerAnswer> | PeerAnswer;
  /** Its own count of what it holds, where it has one. */
  ownBytes?(): number;
  /** What only an engine with threads and a snapshot can be asked. */
  measureLive?(queries: readonly BenchQuery[]): Promise<LiveFigures>;
};
export type PeerAnswer = { readonly found: number; readonly ids: readonly number[] };

export type LiveFigures = {
  /** Start with a snapshot of this size until the first answer. */
  readonly snapshotSeconds: number;
  /** Searches a second from 8 readers at once. */
  readonly perSecond: number;
  /** Longest pause of the main thread's event loop meanwhile. */
  readonly pauseMs: number;
  /** Slowest of some changes until a search shows it, while 100 searches a second run. */
  readonly visibleMs: number;
  /** Suggestions while typing. */
  readonly suggestP95: number;
};
