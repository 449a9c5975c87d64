/**
 * Every number that shapes ranking, in one place; the values are measured with `npm run eval:retrieval`
 * on the judged set and on parallel titles of the platform's own records.
 */
export const weights = {
  /** BM25: how soon repeating a word stops helping, and how much long texts are held back. */
  saturation: 1.2,
  lengthPenalty: 0.4,
  /** Fields, as multiples of one mention in the text. */
  title: 2,
  keywords: 1.5,
  text: 1,
  /** A concept beside the very same word of the query's language: the word itself says more. */
  conceptBesideWord: 0.8,
  /** A term inside a longer term of the query. */
  part: 0.6,
  /** One of the overlapping character pairs of a Chinese query. */
  bigram: 0.5,
  /** A pair that stands across the boundary of two words. */
  crossingPair: 0.2,
  /** Words that say little about the subject, and concepts of that kind. */
  light: 0.3,
  general: 0.5,
  /** How much a unit loses with each e-fold of its senses. */
  vagueness: 0.2,
  /** The same quantity above zero where one below zero is asked for. */
  signLost: 0.6,
  /** Numbers without a unit. */
  number: 0.3,
  /** The power of the covered share of the query that a score is multiplied by. */
  coveragePower: 0.5,
  /** Rank fusion: the greater, the less the first places count. */
  fusionConstant: 60,
} as const;
