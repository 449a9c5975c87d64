import type { Language } from '../../../shared/language.ts';
import { findPhrase, type Phrase } from '../engine/phrase.ts';
import type { Term } from './terms.ts';

/** A place in the query with everything that may stand for it, as the engine reads it. */
export type WatchUnit = {
  readonly alternatives: readonly {
    readonly term: Term;
    readonly conceptId: string | undefined;
    readonly word: string | undefined;
  }[];
  readonly weight: number;
  readonly isOnlyChinese: boolean;
};

/** Words that must follow one another as written, and the terms a text that has them has at least. */
export type WatchPhrase = { readonly phrase: Phrase; readonly terms: readonly Term[] };
/** What must not stand in a text: one of these terms, or the words as written. */
export type Excluded = { readonly terms: readonly Term[]; readonly phrase: WatchPhrase | undefined };
export type WatchFilter = { readonly facet: string; readonly values: ReadonlySet<string> };

/** A saved query taken apart, ready to be compared with records. */
export type Watch = {
  readonly units: readonly WatchUnit[];
  readonly phrases: readonly WatchPhrase[];
  readonly excluded: readonly Excluded[];
  /** Each entry: terms that must all stand in the owner's names. */
  readonly owners: readonly (readonly Term[])[];
  readonly filters: readonly WatchFilter[];
};

export type ReadText = {
  readonly language: Language;
  readonly terms: ReadonlySet<Term>;
  /** Title, keywords and text in normal form. */
  normals(): readonly string[];
};

export type ReadRecord = {
  readonly texts: readonly ReadText[];
  readonly facets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Terms of the owner's names. */
  readonly owner: ReadonlySet<Term>;
};

/**
 * A text answers when it covers more than this share of the query's weight: of two equal words both, of three two, of
 * a long term the term itself or all its parts. Unlike a rank it depends on this one text only.
 */
const shareNeeded = 0.5;
/** Weights are sums of tenths: what is equal must not become more by rounding. */
const roundingSlack = 1e-6;

export function isCoverageEnough(found: number, total: number): boolean {
  return found > total * shareNeeded + roundingSlack;
}

/** Units whose absence leaves too little: a text without any of them cannot answer if they weigh this much together. */
export function isNeededWeight(weight: number, total: number): boolean {
  return weight >= total * (1 - shareNeeded) - roundingSlack;
}

/** Pairs of Chinese characters are met in Chinese texts only, so they count there only. */
export function isHeardIn(unit: { readonly isOnlyChinese: boolean }, language: Language): boolean {
  return language === 'zh' || !unit.isOnlyChinese;
}

/** Whether a record answers a saved search, whoever may see it. The plain form of what `watch-index.ts` does compactly. */
export function answers(watch: Watch, record: ReadRecord): boolean {
  if (!holdBesidesWords(watch, record)) return false;
  return watch.units.length === 0 || record.texts.some((text) => coversEnough(watch.units, text));
}

function coversEnough(units: readonly WatchUnit[], text: ReadText): boolean {
  let found = 0;
  let total = 0;
  for (const unit of units) {
    if (!isHeardIn(unit, text.language)) continue;
    total += unit.weight;
    if (unit.alternatives.some(({ term }) => text.terms.has(term))) found += unit.weight;
  }
  return isCoverageEnough(found, total);
}

export type BesidesWords = Pick<Watch, 'phrases' | 'excluded' | 'owners' | 'filters'>;

/** Everything but the free words: filters, owner, phrases, and what must not be there. */
export function holdBesidesWords(watch: BesidesWords, record: ReadRecord): boolean {
  return (
    watch.filters.every(({ facet, values }) => hasOneOf(record.facets.get(facet), values)) &&
    watch.owners.every((terms) => terms.every((term) => record.owner.has(term))) &&
    watch.phrases.every((phrase) => record.texts.some((text) => standsIn(phrase, text))) &&
    !watch.excluded.some((excluded) => record.texts.some((text) => isMet(excluded, text)))
  );
}

function hasOneOf(own: ReadonlySet<string> | undefined, wanted: ReadonlySet<string>): boolean {
  if (own === undefined) return false;
  for (const value of own) if (wanted.has(value)) return true;
  return false;
}

function standsIn({ phrase, terms }: WatchPhrase, text: ReadText): boolean {
  if (terms.length === 0 || !terms.every((term) => text.terms.has(term))) return false;
  return text.normals().some((normal) => findPhrase(normal, phrase, 0) !== undefined);
}

function isMet({ terms, phrase }: Excluded, text: ReadText): boolean {
  return terms.some((term) => text.terms.has(term)) || (phrase !== undefined && standsIn(phrase, text));
}
