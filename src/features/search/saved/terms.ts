import { analyseText, type Recogniser } from '../../translation/public.ts';
import type { TermKey } from '../../translation/public-text.ts';
import { ownerBeginning, ownerTermsOf, type TextReader } from '../engine/document-terms.ts';
import { hashConcepts, hashTerm } from '../engine/term-hash.ts';

/** A term of the engine (64 bits of hash) as one whole number: its upper 53 bits. */
export type Term = number;

export function termOf(high: number, low: number): Term {
  return high * 0x200000 + (low >>> 11);
}

/** The words, pairs of characters and codes of a text, without the concepts they name. */
export function wordTermsOf(text: string): Term[] {
  const hash = { high: 0, low: 0 };
  return analyseText(text).tokens.map(({ value }) => {
    hashTerm(value, hash);
    return termOf(hash.high, hash.low);
  });
}

/** Terms of the names of an owner, the beginnings of their words included. */
export function ownerTerms(names: readonly string[]): Term[] {
  return [...ownerTermsOf(names)].map(toTerm);
}

/** One term for each word of `org:` without quotation marks: names with a word that begins so have it. */
export function begunOwnerTermsOf(text: string): Term[] {
  const { normal, tokens } = analyseText(text);
  return tokens.map(({ value, kind, start, end }) => {
    const word = normal.text.slice(start, end);
    const isBegun = kind === 'word' && typeof value === 'string' && word.startsWith(value);
    return toTerm((isBegun ? ownerBeginning(value) : undefined) ?? value);
  });
}

function toTerm(value: TermKey): Term {
  const hash = { high: 0, low: 0 };
  hashTerm(value, hash);
  return termOf(hash.high, hash.low);
}

/** What reads texts and queries as the engine does. */
export function createTextReader(recogniser: Recogniser): TextReader {
  return { recogniser, conceptHashes: hashConcepts(recogniser.concepts) };
}
