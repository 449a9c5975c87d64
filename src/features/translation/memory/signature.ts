import { hash } from 'node:crypto';
import type { Language } from '../../../shared/language.ts';
import type { MemoryText } from './memory-text.ts';

export type Direction = { readonly from: Language; readonly to: Language };

/** What a text is found by in one direction: numbers that hold the direction and the text. */
export type Signature = {
  readonly textKey: number;
  readonly frameKey: number | null;
  readonly tokenCount: number;
  /** Of the tokens, the second occurrence of one being another than the first. */
  readonly tokens: readonly number[];
  /** Of neighbouring tokens, for Chinese: its single characters are too common to find by. */
  readonly pairs: readonly number[];
  /** A row of bits, one set for each token. */
  readonly marks: string;
};

/** Longer texts are no sentences: they are found whole, or with other numbers, but not by likeness. */
export const tokensMax = 400;

/** 48 bits: what meets by chance is told apart when the texts are compared. */
function keyOf({ from, to }: Direction, text: string): number {
  return hash('sha256', `${from}>${to}|${text}`, 'buffer').readUIntBE(0, 6);
}

/** FNV-1a over UTF-16 units, as a signed integer of 32 bits. */
function smallHash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) | 0;
}

/** The hash of a token (or of two neighbours) as it occurs for the n-th time in a text, from 0. */
export function tokenHash({ from, to }: Direction, stems: string, occurrence = 0): number {
  return smallHash(`${from}>${to}|${occurrence}|${stems}`);
}

export function neighbours(one: string, other: string): string {
  return `${one}\u0001${other}`;
}

/** Every stem together with how often it occurred before. */
function hashAll(direction: Direction, stems: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return stems.map((stem) => {
    const occurrence = seen.get(stem) ?? 0;
    seen.set(stem, occurrence + 1);
    return tokenHash(direction, stem, occurrence);
  });
}

/** As many as the column of the table has. */
const markBits = 256;

/** In hexadecimal digits, as the database reads them. */
function marksOf(tokens: readonly number[]): string {
  const marks = Buffer.alloc(markBits / 8);
  for (const token of tokens) {
    const bit = (token >>> 8) % markBits;
    marks[bit >>> 3] = (marks[bit >>> 3] ?? 0) | (0x80 >>> (bit & 7));
  }
  return `x${marks.toString('hex')}`;
}

export function signText({ key, frame, tokens }: MemoryText, direction: Direction): Signature {
  const stems = tokens.slice(0, tokensMax + 1).map(({ stem }) => stem);
  const isLong = stems.length > tokensMax;
  const pairs = stems.slice(1).map((stem, at) => neighbours(stems[at] ?? '', stem));
  const hashes = isLong ? [] : hashAll(direction, stems);
  return {
    textKey: keyOf(direction, key),
    frameKey: frame === undefined ? null : keyOf(direction, `#${frame}`),
    tokenCount: tokens.length,
    tokens: hashes,
    pairs: isLong || direction.from !== 'zh' ? [] : hashAll(direction, pairs),
    marks: marksOf(hashes),
  };
}

/** What a unit must hold to be at least so much per cent like a text of `n` tokens. */
export type Sieve = {
  readonly n: number;
  readonly percent: number;
  readonly least: number;
  readonly most: number;
  /** Tokens of the text it may lack. */
  readonly lacking: number;
  readonly all: readonly number[];
  readonly marks: string;
  /** One token of each group at least. */
  readonly groups: readonly (readonly number[])[];
};

/**
 * A unit 70 % alike holds all tokens but e = n - ⌈0.7 n⌉, so of any e + 1 tokens it holds one at least. Groups of e + 1
 * are made, the rarest first: the index joins their lists of units, so that few are left to be read. Two neighbours are
 * lost at most with each edit, which gives a bound of the same kind for pairs.
 */
export function sieveFor(
  signature: Signature,
  percent: number,
  rarity: (token: number) => number,
): Sieve | undefined {
  const n = signature.tokenCount;
  if (signature.tokens.length === 0) return undefined;
  const lacking = n - leastShared(n, percent);
  return {
    n,
    percent,
    least: leastShared(n, percent),
    most: Math.floor((100 * n) / percent),
    lacking,
    all: signature.tokens,
    marks: signature.marks,
    groups: [
      ...groupsOf(signature.tokens, lacking + 1, rarity),
      ...groupsOf(signature.pairs, pairsLost(n, percent) + 1, rarity),
    ],
  };
}

/** More groups than these leave hardly anything more out. */
const groupsMax = 2;

/** Groups of `size` tokens, the rarest in the first; none where there are fewer tokens. */
function groupsOf(tokens: readonly number[], size: number, rarity: (token: number) => number): number[][] {
  const byRarity = tokens.toSorted((a, b) => rarity(a) - rarity(b));
  const count = Math.min(groupsMax, Math.floor(tokens.length / size));
  return Array.from({ length: count }, (_, at) => byRarity.slice(at * size, (at + 1) * size));
}

export function leastShared(longest: number, percent: number): number {
  return Math.ceil((percent * longest) / 100);
}

/** How many of the n - 1 pairs of a text a unit may lack, whatever its own length. */
function pairsLost(n: number, percent: number): number {
  let lost = 0;
  for (let longest = n; longest <= (100 * n) / percent; longest++) {
    const edits = longest - leastShared(longest, percent);
    lost = Math.max(lost, n - 1 - (longest - 1 - 2 * edits));
  }
  return lost;
}
