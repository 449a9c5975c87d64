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
  /** Level in force, for sorting; 0 when there is none. */
  readonly level: number;
  readonly texts: readonly SearchText[];
  /** Spellings of its names in other scripts: found like keywords of every text, never shown. */
  readonly names: readonly string[];
  /** Names of the organisation it belongs to, for `org:`; empty when it has none or hides it. */
  readonly ownerNames: readonly string[];
  /** Given back with a hit as it is, so that an answer needs no database. */
  readonly stored: string;
};

export type SearchText = {
  readonly language: Language;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly text: string;
};

export type SearchChange = { readonly put: SearchRecord } | { readonly remove: string };

export type SearchSort = 'relevance' | 'date' | 'level';

export type SearchQuery = {
  /** As typed: quoted phrases, minus, prefixes and all, unless `isPlain`. */
  readonly text: string;
  /** The text is a text, not a query: no syntax, no correction (long requests, titles, judged sets). */
  readonly isPlain?: boolean;
  /** Search for exactly what was typed: syntax yes, correction no. */
  readonly isExact?: boolean;
  /** Concepts that must not stand for a word of the query: senses the reader switched off. */
  readonly mutedConcepts?: readonly string[];
  readonly readerAudience: readonly string[];
  /** For each facet the values of which a record must have one. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Facets to count. */
  readonly facets?: readonly string[];
  /** Languages of the texts to look in; all when absent. */
  readonly languages?: readonly Language[];
  /** Records that never answer, by key (the record itself when its own text is the query). */
  readonly excludedKeys?: readonly string[];
  /** Another ranked list to be fused by rank with this weight (0 to 1), best first; the gate holds for it too. */
  readonly extraList?: { readonly keys: readonly string[]; readonly weight: number };
  readonly sort?: SearchSort;
  /** For the freshness facet, milliseconds since 1970. */
  readonly now?: number;
  /** Whether hits get passages with highlighted words. */
  readonly passages?: boolean;
  /**
   * Languages in which a passage of the text is wanted, first the most wanted: only the first text that answers is
   * looked through, for that is what a page of hits takes most of its time for. All texts when absent.
   */
  readonly passageLanguages?: readonly Language[];
  readonly offset: number;
  readonly limit: number;
};

/** A piece of a text with the places that answer the query; marks are [start, end) in code units, ascending, disjoint. */
export type Passage = {
  readonly language: Language;
  readonly field: 'title' | 'text';
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  /** Something was cut off before, or after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

export type SearchHit = {
  readonly key: string;
  readonly score: number;
  /** Share of the query's weight the best text covers, 0 to 1. */
  readonly share: number;
  /** Language of the text that answered best. */
  readonly language: Language | undefined;
  /** What of the query was found: the explanation shown to the reader. */
  readonly conceptIds: string[];
  readonly words: string[];
  readonly stored: string;
  /** For each language the record has a text in: its title, and the passage of the text that answers best. */
  readonly passages: readonly Passage[];
};

export type FacetCount = { value: string; count: number };

/** One unit of the query as it was understood: what was typed and the senses that may stand for it. */
export type QuerySense = { readonly conceptId: string; readonly isOn: boolean };
export type QueryUnitView = { readonly written: string; readonly senses: readonly QuerySense[] };

/** What was done to the query before it was asked: shown as "showing results for …". */
export type QueryChange = {
  readonly kind: 'layout' | 'spelling' | 'traditional' | 'pinyin' | 'homophone';
  readonly from: string;
  readonly to: string;
};
/** A part of the query's syntax that was not understood and is searched as words. */
export type QueryProblem = { readonly code: 'badLevel' | 'unknownField' | 'tooLong'; readonly part: string };

export type SearchAnswer = {
  readonly total: number;
  readonly hits: SearchHit[];
  readonly facets: Readonly<Record<string, FacetCount[]>>;
  readonly queryConceptIds: string[];
  readonly units: readonly QueryUnitView[];
  /** The query as it was asked, where it differs from what was typed. */
  readonly askedText: string;
  readonly changes: readonly QueryChange[];
  readonly problems: readonly QueryProblem[];
};

export type SuggestQuery = {
  readonly text: string;
  readonly readerAudience: readonly string[];
  /** Languages of titles, the reader's first. */
  readonly languages: readonly Language[];
  /** Only records of these kinds; all when absent. */
  readonly kinds?: readonly string[];
  readonly limit: number;
};
/** A title or name that goes on as the reader began, or that has a word that does. */
export type Suggestion = {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly language: Language;
};
