import type { NormalText } from './normalise.ts';

/** Terms are compared by strings, but Chinese characters and pairs of them by numbers, which is three times as fast. */
export type TermKey = string | number;

/** What a text is made of, in order: the ground on which terms are recognised. Offsets are in the normal form. */
export type Atom = {
  /** Stem of a word, the code unit of a Han character, a folded code, or a number as written. */
  readonly key: TermKey;
  readonly kind: 'word' | 'han' | 'code' | 'number';
  /** The word as written (lower-case), for words. */
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** A sentence mark or other break stands before this atom, so no term runs across it. */
  readonly isBroken: boolean;
  /** Grammar words: they take part in terms, but are not looked up on their own. */
  readonly isStop: boolean;
};

/** Something to be indexed and looked up. */
export type Token = {
  /** Pairs of characters are numbers, see `pairKey`. */
  readonly value: TermKey;
  readonly kind: 'word' | 'bigram' | 'code' | 'quantity' | 'number';
  readonly start: number;
  readonly end: number;
};

export type TextAnalysis = {
  readonly normal: NormalText;
  readonly atoms: readonly Atom[];
  readonly tokens: readonly Token[];
};
