import { GrowingArray, makeUint16, makeUint32 } from './growing-array.ts';
import type { Field, TermLists } from './segment.ts';
import type { ConceptHashes } from './term-hash.ts';

/** The counts of the three fields share 16 bits: title 4, keywords 4, text 8. */
export type FieldBits = { readonly shift: number; readonly limit: number };
export const fieldBits: Readonly<Record<Field, FieldBits>> = {
  title: { shift: 0, limit: 15 },
  keywords: { shift: 4, limit: 15 },
  text: { shift: 8, limit: 255 },
};

/** Collects terms record by record, in rising numbers, and lays them out as lists by term. */
export class TermWriter {
  /** Numbers of terms + 1 by their hash; at most half full. */
  #slots = new Uint32Array(512);
  /** By the number of the term: numbers rise as terms are first met, so what is frequent lies close together. */
  readonly #high = new GrowingArray(makeUint32);
  readonly #low = new GrowingArray(makeUint32);
  readonly #counts = new GrowingArray(makeUint16);
  #terms = 0;
  /** Number of a concept's term + 1. */
  #concepts = new Int32Array(0);
  /** Terms of the record being read. */
  readonly #met: number[] = [];
  /** What was met, in the order of the records; each record's part ends where `#ends` says. */
  readonly #logTerms = new GrowingArray(makeUint32);
  readonly #logCounts = new GrowingArray(makeUint16);
  readonly #records: number[] = [];
  readonly #ends: number[] = [];

  /** Adds to the counts of the record being read. */
  add(high: number, low: number, field: FieldBits, amount: number): void {
    this.#count(this.#termNumber(high, low), field, amount);
  }

  /** The same for a concept by its number: half of all terms are concepts, and their look-up is remembered. */
  addConcept(concept: number, hashes: ConceptHashes, field: FieldBits, amount: number): void {
    if (concept >= this.#concepts.length) this.#concepts = new Int32Array(hashes.high.length);
    let term = (this.#concepts[concept] as number) - 1;
    if (term < 0) {
      term = this.#termNumber(hashes.high[concept] as number, hashes.low[concept] as number);
      this.#concepts[concept] = term + 1;
    }
    this.#count(term, field, amount);
  }

  #count(term: number, { shift, limit }: FieldBits, amount: number): void {
    const counts = this.#counts.values;
    const packed = counts[term] as number;
    if (packed === 0) this.#met.push(term);
    const sum = Math.min(limit, ((packed >>> shift) & limit) + amount);
    counts[term] = (packed & ~(limit << shift)) | (sum << shift);
  }

  endRecord(record: number): void {
    const counts = this.#counts.values;
    for (const term of this.#met) {
      this.#logTerms.push(term);
      this.#logCounts.push(counts[term] as number);
      counts[term] = 0;
    }
    this.#met.length = 0;
    this.#records.push(record);
    this.#ends.push(this.#logTerms.length);
  }

  finish(): TermLists {
    const logTerms = this.#logTerms.values.subarray(0, this.#logTerms.length);
    const logCounts = this.#logCounts.values;
    const order = orderByHash(this.#high.values, this.#low.values, this.#terms);
    const { starts, next } = layOut(order, logTerms);
    const records = new Uint16Array(logTerms.length);
    const counts = new Uint16Array(logTerms.length);
    for (let part = 0, from = 0; part < this.#records.length; part++) {
      const record = this.#records[part] as number;
      const end = this.#ends[part] as number;
      for (; from < end; from++) {
        const term = logTerms[from] as number;
        const place = next[term] as number;
        next[term] = place + 1;
        records[place] = record;
        counts[place] = logCounts[from] as number;
      }
    }
    return {
      high: order.map((term) => this.#high.get(term)),
      low: order.map((term) => this.#low.get(term)),
      starts,
      records,
      counts,
    };
  }

  #termNumber(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const highs = this.#high.values;
    const lows = this.#low.values;
    let slot = high & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (highs[held - 1] === high && lows[held - 1] === low) return held - 1;
      slot = (slot + 1) & mask;
    }
    return this.#addTerm(slot, high, low);
  }

  #addTerm(slot: number, high: number, low: number): number {
    const term = this.#terms++;
    this.#slots[slot] = term + 1;
    this.#high.set(term, high);
    this.#low.set(term, low);
    this.#counts.set(term, 0);
    if (this.#terms * 2 > this.#slots.length) this.#growSlots();
    return term;
  }

  #growSlots(): void {
    const slots = (this.#slots = new Uint32Array(this.#slots.length * 4));
    const mask = slots.length - 1;
    for (let term = 0; term < this.#terms; term++) {
      let slot = this.#high.get(term) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = term + 1;
    }
  }
}

/** Where the list of each term begins: `starts` by its rank among the hashes, `next` by its number. */
function layOut(order: Uint32Array, logTerms: Uint32Array): { starts: Uint32Array; next: Uint32Array } {
  const sizes = new Uint32Array(order.length);
  for (let at = 0; at < logTerms.length; at++) {
    const term = logTerms[at] as number;
    sizes[term] = (sizes[term] as number) + 1;
  }
  const starts = new Uint32Array(order.length + 1);
  const next = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) {
    const term = order[rank] as number;
    next[term] = starts[rank] as number;
    starts[rank + 1] = (starts[rank] as number) + (sizes[term] as number);
  }
  return { starts, next };
}

/** Numbers sort fast only as plain doubles: most of the hash's first half and the term's number share one. */
const numbersPerHash = 2 ** 24;
const bitsLeftOut = 3;

function orderByHash(high: Uint32Array, low: Uint32Array, terms: number): Uint32Array {
  if (terms > numbersPerHash) throw new Error('too many terms for one segment');
  const keys = new Float64Array(terms);
  for (let term = 0; term < terms; term++) {
    keys[term] = ((high[term] as number) >>> bitsLeftOut) * numbersPerHash + term;
  }
  keys.sort();
  const order = Uint32Array.from(keys, (key) => key % numbersPerHash);
  for (let at = 1; at < terms; at++) {
    for (let to = at; to > 0 && isBefore(high, low, order[to] as number, order[to - 1] as number); to--) {
      const held = order[to] as number;
      order[to] = order[to - 1] as number;
      order[to - 1] = held;
    }
  }
  return order;
}

function isBefore(high: Uint32Array, low: Uint32Array, a: number, b: number): boolean {
  const first = high[a] as number;
  const second = high[b] as number;
  return first < second || (first === second && (low[a] as number) < (low[b] as number));
}
