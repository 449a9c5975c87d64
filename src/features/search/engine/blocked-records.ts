import { languages } from '../../../shared/language.ts';
import { analyseText, type TermKey } from '../../translation/public-text.ts';
import { ownerBeginning, type TextReader } from './document-terms.ts';
import { findHash } from './find-term.ts';
import { hasPhrase, readPhrase, type Phrase } from './phrase.ts';
import type { SegmentSet } from './segment-set.ts';
import type { Segment, TermLists } from './segment.ts';
import { hashTerm, type TermHash } from './term-hash.ts';

/** What a query demands of a record besides its words. */
export type Demands = {
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Each must begin a word of the owner's name, or be a form of one. */
  readonly ownerWords: readonly string[];
  /** Each must stand in the owner's names with all its words. */
  readonly ownerPhrases: readonly string[];
  readonly excludedKeys: readonly string[];
};

/** For each segment 1 by record for those the demands rule out; undefined when there are no demands. */
export function blockRecords(
  set: SegmentSet,
  reader: TextReader,
  { phrases, excluded, ownerWords, ownerPhrases, excludedKeys }: Demands,
): readonly Uint8Array[] | undefined {
  const owned = ownerWords.length + ownerPhrases.length;
  if (phrases.length + excluded.length + owned + excludedKeys.length === 0) return undefined;
  const wanted = phrases.flatMap((text) => readPhrase(text) ?? []);
  const owners = [...ownerWords.map(readBegunOwner), ...ownerPhrases.map(readOwnerTerms)].filter(
    (words) => words.length > 0,
  );
  const unwanted = excluded.map((text) => readExcluded(reader, text));
  const blocked = set.segments.map(({ segment }) => {
    const marks = new Uint8Array(segment.size);
    for (const phrase of wanted) keepOnly(marks, recordsWithPhrase(segment, phrase));
    for (const words of owners) keepOnly(marks, recordsOfOwner(segment.owners, words));
    for (const each of unwanted) blockExcluded(marks, segment, each);
    return marks;
  });
  for (const key of excludedKeys) {
    const place = set.findKey(key);
    if (place !== undefined) (blocked[place.at] as Uint8Array)[place.record] = 1;
  }
  return blocked;
}

/** Word for word the terms one of which must stand in the names. */
type OwnerWords = readonly (readonly TermHash[])[];

function readOwnerTerms(text: string): OwnerWords {
  return analyseText(text).tokens.map(({ value }) => [hashOf(value)]);
}

/** A word is met by its forms, by words that begin with it, and by those that begin with its stem. */
function readBegunOwner(text: string): OwnerWords {
  const { normal, tokens } = analyseText(text);
  return tokens.map(({ value, kind, start, end }) => {
    if (kind !== 'word' && kind !== 'code') return [hashOf(value)];
    const word = normal.text.slice(start, end);
    const begun = typeof value === 'string' && word.startsWith(value) ? [word, value] : [word];
    return [hashOf(value), ...begun.flatMap((each) => ownerBeginning(each) ?? []).map(hashOf)];
  });
}

function hashOf(value: TermKey): TermHash {
  const hash = { high: 0, low: 0 };
  hashTerm(value, hash);
  return hash;
}

function recordsOfOwner(owners: TermLists, words: OwnerWords): Set<number> {
  let found: Set<number> | undefined;
  for (const terms of words) {
    const next = new Set<number>();
    for (const term of terms) {
      forEachRecord(owners, term, (record) => {
        if (found === undefined || found.has(record)) next.add(record);
      });
    }
    found = next;
  }
  return found ?? new Set();
}

type Excluded = { readonly phrase: Phrase | undefined; readonly concepts: readonly TermHash[] };

/** A word rules out its other forms; a word of the termbase the words of the other languages too. */
function readExcluded({ recogniser, conceptHashes }: TextReader, text: string): Excluded {
  const analysis = analyseText(text);
  const concepts = recogniser
    .match(analysis)
    .filter(({ start, end, certainty }) => start === 0 && end === analysis.atoms.length && certainty === 1)
    .flatMap(({ group }) => group.members)
    .map(({ concept }) => ({
      high: conceptHashes.high[concept] ?? 0,
      low: conceptHashes.low[concept] ?? 0,
    }));
  return { phrase: readPhrase(text), concepts };
}

function blockExcluded(marks: Uint8Array, segment: Segment, { phrase, concepts }: Excluded): void {
  const block = (record: number): void => {
    marks[record] = 1;
  };
  for (const concept of concepts) {
    for (const language of languages) forEachRecord(segment.lists[language], concept, block);
  }
  if (phrase === undefined || phrase.terms.length === 0) return;
  const isOneWord = phrase.parts.length === 1 || (phrase.terms.length === 1 && phrase.parts.length === 2);
  const records = isOneWord ? recordsWithAny(segment, phrase.terms) : recordsWithPhrase(segment, phrase);
  for (const record of records) block(record);
}

function keepOnly(marks: Uint8Array, records: ReadonlySet<number>): void {
  for (let record = 0; record < marks.length; record++) if (!records.has(record)) marks[record] = 1;
}

function recordsWithPhrase(segment: Segment, phrase: Phrase): Set<number> {
  const found = new Set<number>();
  for (const language of languages) {
    for (const record of recordsWithAll([segment.lists[language]], phrase.terms)) {
      const texts = segment.texts(record).filter((text) => text.language === language);
      if (texts.some((text) => hasPhrase(text, phrase))) found.add(record);
    }
  }
  return found;
}

function recordsWithAny(segment: Segment, terms: readonly TermHash[]): Set<number> {
  const found = new Set<number>();
  for (const language of languages) {
    for (const term of terms) forEachRecord(segment.lists[language], term, (record) => found.add(record));
  }
  return found;
}

/** Records that stand in the lists of all terms. */
function recordsWithAll(lists: readonly TermLists[], terms: readonly TermHash[]): Set<number> {
  let found: Set<number> | undefined;
  for (const term of terms) {
    const next = new Set<number>();
    for (const list of lists) {
      forEachRecord(list, term, (record) => {
        if (found === undefined || found.has(record)) next.add(record);
      });
    }
    found = next;
    if (found.size === 0) break;
  }
  return found ?? new Set();
}

function forEachRecord(lists: TermLists, term: TermHash, visit: (record: number) => void): void {
  const number = findHash(lists.high, lists.low, term);
  if (number < 0) return;
  for (let at = lists.starts[number] as number; at < (lists.starts[number + 1] as number); at++)
    visit(lists.records[at] as number);
}
