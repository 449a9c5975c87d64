import type { ReadPieces } from './read-pieces.ts';

/** What is read of an empty query, for tests. */
export const nothingRead: ReadPieces = {
  words: '',
  phrases: [],
  excluded: [],
  ownerWords: [],
  ownerPhrases: [],
  filters: {},
};
