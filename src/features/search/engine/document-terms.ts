import { findCodeParts } from './designations.ts';
import type { SearchRecord, SearchText } from './search-record.ts';
import type { Field } from './segment.ts';
import { hashTerm, type ConceptHashes } from './term-hash.ts';
import { fieldBits, type TermWriter } from './term-writer.ts';
import { analyseText, type Recogniser, type TermKey } from '../../translation/public-text.ts';

/** Counts of a term are kept in quarters, since an uncertain mention counts for less than one. */
export const countsPerMention = 4;

/** Raise it when the same text gives other terms than before: snapshots of older making are then built anew. */
export const analysisVersion = 4;

/** Of longer texts only the beginning is indexed. */
const charactersMax = 100_000;

/** What reads texts: the termbase compiled, and the hashes of its concepts. */
export type TextReader = { readonly recogniser: Recogniser; readonly conceptHashes: ConceptHashes };

export type FieldLengths = Record<Field, number>;

/** Takes the terms as they are read. */
export type TermSink = Pick<TermWriter, 'add' | 'addConcept'>;

const hash = { high: 0, low: 0 };

/** Adds the terms of a text by field (its own words, character pairs and codes, and the concepts it mentions). */
export function addTextTerms(
  reader: TextReader,
  text: SearchText,
  names: readonly string[],
  into: TermSink,
): FieldLengths {
  const keywords = addFieldTerms(reader, 'keywords', text.keywords.join(' | '), into);
  return {
    title: addFieldTerms(reader, 'title', text.title, into),
    keywords: keywords + addFieldTerms(reader, 'keywords', names.join(' | '), into, true),
    text: addFieldTerms(reader, 'text', text.text, into),
  };
}

/**
 * Returns the number of the field's own tokens; concepts come on top and do not make a text longer. In names the parts
 * of a code are left out: every number of a record has its year.
 */
function addFieldTerms(
  reader: TextReader,
  field: Field,
  text: string,
  into: TermSink,
  areNames = false,
): number {
  if (text === '') return 0;
  const bits = fieldBits[field];
  const analysis = analyseText(text.length > charactersMax ? text.slice(0, charactersMax) : text);
  const isCodePart = areNames ? findCodeParts(analysis) : undefined;
  for (const token of analysis.tokens) {
    if (isCodePart?.(token) === true) continue;
    hashTerm(token.value, hash);
    into.add(hash.high, hash.low, bits, countsPerMention);
  }
  for (const match of reader.recogniser.match(analysis)) {
    for (const member of match.group.members) {
      const sureness = Math.max(1, Math.round(countsPerMention * member.weight * match.certainty));
      into.addConcept(member.concept, reader.conceptHashes, bits, sureness);
    }
  }
  return analysis.tokens.length;
}

/** Names of the owner are found by `org:` only, so their terms stand in lists of their own. */
export function addOwnerTerms(names: readonly string[], into: TermSink): void {
  for (const value of ownerTermsOf(names)) {
    hashTerm(value, hash);
    into.add(hash.high, hash.low, fieldBits.text, countsPerMention);
  }
}

/** Terms of an owner's names: words, codes, pairs of characters, and what words begin with. */
export function ownerTermsOf(names: readonly string[]): Set<TermKey> {
  const { atoms, tokens } = analyseText(names.join(' | '));
  const beginnings = atoms.flatMap(({ surface }) => beginningsOf(surface));
  return new Set([...tokens.map(({ value }) => value), ...beginnings.map(beginningTerm)]);
}

/** Shorter beginnings would stand for too many words; Chinese needs none, its pairs of characters are terms. */
const beginningMin = 4;
const beginningMax = 20;

function beginningsOf(word: string): string[] {
  const count = Math.min(word.length, beginningMax) - beginningMin + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => word.slice(0, beginningMin + at));
}

/** The term of words of an owner's name that begin so; undefined for what is too short. */
export function ownerBeginning(begun: string): string | undefined {
  return begun.length < beginningMin ? undefined : beginningTerm(begun.slice(0, beginningMax));
}

function beginningTerm(begun: string): string {
  return `begins:${begun}`;
}

/** The record's texts, one a language: several in one language are one text, and one without texts has its names. */
export function textsByLanguage(record: SearchRecord): SearchText[] {
  const joined: SearchText[] = [];
  for (const text of record.texts) {
    const at = joined.findIndex((each) => each.language === text.language);
    const known = joined[at];
    if (known === undefined) joined.push(text);
    else {
      joined[at] = {
        language: text.language,
        title: `${known.title}. ${text.title}`,
        keywords: [...known.keywords, ...text.keywords],
        text: `${known.text}\n${text.text}`,
      };
    }
  }
  if (joined.length === 0 && record.names.length > 0)
    joined.push({ language: 'en', title: '', keywords: [], text: '' });
  return joined;
}
