import type { TermKey } from '../../translation/public-text.ts';

/**
 * Terms are known by 64 bits of hash, not by their letters: two numbers a term instead of a string, equal in every
 * thread, process and snapshot. Two of a million terms meet with a probability of 3 in 100 million; then the one
 * would also find the other's texts, and nothing else would happen.
 */
export type TermHash = { high: number; low: number };

/** What is hashed: equal letters of different kinds are different terms. */
export const hashKinds = { word: 1, pair: 2, concept: 3, key: 4 } as const;

const firstFactor = 0x85ebca6b;
const secondFactor = 0xc2b2ae35;
const thirdFactor = 0x27d4eb2f;

export function hashText(text: string, kind: number, into: TermHash): void {
  let high = Math.imul(kind, 0x9e3779b1);
  let low = high ^ 0x5bd1e995;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(((high << 7) | (high >>> 25)) ^ unit, firstFactor);
    low = Math.imul(((low << 13) | (low >>> 19)) ^ unit, thirdFactor);
  }
  finish(high ^ text.length, low, into);
}

export function hashNumber(value: number, kind: number, into: TermHash): void {
  finish(Math.imul(value ^ kind, firstFactor), Math.imul(value + kind, thirdFactor), into);
}

/** Words and codes are strings, pairs of Chinese characters numbers. */
export function hashTerm(term: TermKey, into: TermHash): void {
  if (typeof term === 'string') hashText(term, hashKinds.word, into);
  else hashNumber(term, hashKinds.pair, into);
}

/** Every bit of the result depends on both halves. */
function finish(high: number, low: number, into: TermHash): void {
  const first = spread(high ^ ((low << 16) | (low >>> 16)));
  into.low = spread(Math.imul(low ^ first, secondFactor)) >>> 0;
  into.high = first >>> 0;
}

function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), firstFactor);
  mixed = Math.imul(mixed ^ (mixed >>> 13), secondFactor);
  return mixed ^ (mixed >>> 16);
}

/** The hashes of the termbase's concepts by their number; of their ids, since numbers differ between termbases. */
export type ConceptHashes = { readonly high: Uint32Array; readonly low: Uint32Array };

export function hashConcepts(concepts: readonly { readonly id: string }[]): ConceptHashes {
  const high = new Uint32Array(concepts.length);
  const low = new Uint32Array(concepts.length);
  const hash = { high: 0, low: 0 };
  concepts.forEach((concept, number) => {
    hashText(concept.id, hashKinds.concept, hash);
    high[number] = hash.high;
    low[number] = hash.low;
  });
  return { high, low };
}
