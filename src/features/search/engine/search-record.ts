import type { Language } from '../../../shared/language.ts';

/** One thing that can be found, with its texts in some languages and the facts it is filtered by. */
export type SearchRecord = {
  readonly key: string;
  readonly kind: string;
  /** Whoever shares a token with it may see it. */
  readonly audience: readonly string[];
  /** Values by facet; `kind` and `language` are added by the engine where they are absent. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds since 1970. */
  readonly sortDate: number;
  readonly texts: readonly SearchText[];
};

export type SearchText = {
  readonly language: Language;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly text: string;
};

export type SearchQuery = {
  readonly text: string;
  readonly readerAudience: readonly string[];
  /** For each facet the values of which a record must have one. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Facets to count. */
  readonly facets?: readonly string[];
  /** Languages of the texts to look in; all when absent. */
  readonly languages?: readonly Language[];
  readonly sort?: 'relevance' | 'date';
  readonly offset: number;
  readonly limit: number;
};

export type SearchHit = {
  readonly key: string;
  readonly score: number;
  /** Language of the text that answered best. */
  readonly language: Language | undefined;
  /** What of the query was found: the explanation shown to the reader. */
  readonly conceptIds: string[];
  readonly words: string[];
};

export type FacetCount = { value: string; count: number };

export type SearchAnswer = {
  readonly total: number;
  readonly hits: SearchHit[];
  readonly facets: Readonly<Record<string, FacetCount[]>>;
  readonly queryConceptIds: string[];
};
