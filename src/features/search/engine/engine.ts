import type { SearchAnswer, SearchChange, SearchQuery, SuggestQuery, Suggestion } from './search-record.ts';

/** What a snapshot was made of; one made of something else is not used. */
export type SnapshotStamp = {
  /** Identity of the database it was filled from. */
  readonly databaseId: string;
  /** It holds all changes up to this one. */
  readonly changeSequence: number;
  /** It may hold some changes up to this one; `changeSequence` when absent. */
  readonly newestChange?: number;
};

/**
 * A search index that lives in memory; the database it is filled from is the truth. Readers may be several threads;
 * every answer is of one state of the index, never of half a change.
 */
export type SearchEngine = {
  /** Adds, replaces and removes; resolves when every later search sees all of it. Changes apply in their order. */
  apply(changes: readonly SearchChange[]): Promise<void>;
  search(query: SearchQuery): Promise<SearchAnswer>;
  suggest(query: SuggestQuery): Promise<Suggestion[]>;
  /** Number of records. */
  size(): number;
  /** Bytes the index holds, without the termbase. */
  memoryBytes(): number;
  /** Writes what is there now; a crash in the middle leaves the former snapshot whole. */
  writeSnapshot(stamp: SnapshotStamp): Promise<void>;
  /**
   * Fills an empty engine; undefined when there is no snapshot, or one that is broken, of other making, of another
   * database, or of changes this database has not made (it was put back to an earlier state).
   */
  readSnapshot(databaseId: string, lastChangeSequence: number): Promise<SnapshotStamp | undefined>;
  close(): Promise<void>;
};
