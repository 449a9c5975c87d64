import type { NormalText } from './normalise.ts';

/** What a text is made of, in order: the ground on which terms are recognised. Offsets are in the normal form. */
export type Atom = {
  /** Stem of a word, a Han character, a folded code, or a number as written. */
  readonly key: string;
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
  readonly value: string;
  readonly kind: 'word' | 'bigram' | 'code' | 'quantity' | 'number';
  readonly start: number;
  readonly end: number;
};

export type TextAnalysis = { readonly normal: NormalText; readonly atoms: readonly Atom[]; readonly tokens: readonly Token[] };
