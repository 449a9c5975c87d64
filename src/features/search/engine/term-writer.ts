import { GrowingArray, makeUint16, makeUint32 } from './growing-array.ts';
import type { Field, TermLists } from './segment.ts';
import type { ConceptHashes } from './term-hash.ts';

/** The counts of the three fields share 16 bits: title 4, keywords 4, text 8. */
const fieldBits: Readonly<Record<Field, number>> = { title: 0, keywords: 4, text: 8 };
const fieldLimits: Readonly<Record<Field, number>> = { title: 15, keywords: 15, text: 255 };

const slotWidth = 4;

/** Collects terms record by record, in rising numbers, and lays them out as lists by term. */
export class TermWriter {
  /** Both halves of a hash and its term's number + 1, side by side; at most half full. */
  #slots = new Uint32Array(512 * slotWidth);
  readonly #high = new GrowingArray(makeUint32);
  readonly #low = new GrowingArray(makeUint32);
  readonly #counts = new GrowingArray(makeUint16);
  readonly #sizes = new GrowingArray(makeUint32);
  #terms = 0;
  /** Number of a concept's term + 1. */
  #concepts = new Int32Array(0);
  #met: number[] = [];
  /** What was met, in the order of the records; each record's part ends where `#ends` says. */
  readonly #logTerms = new GrowingArray(makeUint32);
  readonly #logCounts = new GrowingArray(makeUint16);
  readonly #records: number[] = [];
  readonly #ends: number[] = [];

  /** Adds to the counts of the record being read. */
  add(high: number, low: number, field: Field, amount: number): void {
    this.#count(this.#termNumber(high, low), field, amount);
  }

  /** The same for a concept by its number: half of all terms are concepts, and their look-up is remembered. */
  addConcept(concept: number, hashes: ConceptHashes, field: Field, amount: number): void {
    if (concept >= this.#concepts.length) this.#concepts = new Int32Array(hashes.high.length);
    let term = (this.#concepts[concept] as number) - 1;
    if (term < 0) {
      term = this.#termNumber(hashes.high[concept] as number, hashes.low[concept] as number);
      this.#concepts[concept] = term + 1;
    }
    this.#count(term, field, amount);
  }

  #count(term: number, field: Field, amount: number): void {
    const counts = this.#counts.values;
    const packed = counts[term] as number;
    if (packed === 0) this.#met.push(term);
    const bits = fieldBits[field];
    const limit = fieldLimits[field];
    const sum = Math.min(limit, ((packed >>> bits) & limit) + amount);
    counts[term] = (packed & ~(limit << bits)) | (sum << bits);
  }

  endRecord(record: number): void {
    const counts = this.#counts.values;
    const sizes = this.#sizes.values;
    for (const term of this.#met) {
      this.#logTerms.push(term);
      this.#logCounts.push(counts[term] as number);
      sizes[term] = (sizes[term] as number) + 1;
      counts[term] = 0;
    }
    this.#met.length = 0;
    this.#records.push(record);
    this.#ends.push(this.#logTerms.length);
  }

  finish(): TermLists {
    const order = orderByHash(this.#high.values, this.#low.values, this.#terms);
    const high = new Uint32Array(this.#terms);
    const low = new Uint32Array(this.#terms);
    const starts = new Uint32Array(this.#terms + 1);
    const next = new Uint32Array(this.#terms);
    let at = 0;
    order.forEach((term, rank) => {
      high[rank] = this.#high.get(term);
      low[rank] = this.#low.get(term);
      starts[rank] = next[term] = at;
      at += this.#sizes.get(term);
    });
    starts[this.#terms] = at;
    const records = new Uint16Array(at);
    const counts = new Uint16Array(at);
    const logTerms = this.#logTerms.values;
    const logCounts = this.#logCounts.values;
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
    return { high, low, starts, records, counts };
  }

  #termNumber(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length / slotWidth - 1;
    let slot = (high & mask) * slotWidth;
    for (;;) {
      const held = slots[slot + 2] as number;
      if (held === 0) break;
      if (slots[slot] === high && slots[slot + 1] === low) return held - 1;
      slot = (slot + slotWidth) % slots.length;
    }
    const term = this.#terms++;
    slots[slot] = high;
    slots[slot + 1] = low;
    slots[slot + 2] = term + 1;
    this.#high.set(term, high);
    this.#low.set(term, low);
    this.#counts.set(term, 0);
    this.#sizes.set(term, 0);
    if (this.#terms * 2 * slotWidth > slots.length) this.#growSlots();
    return term;
  }

  #growSlots(): void {
    const slots = (this.#slots = new Uint32Array(this.#slots.length * 4));
    const mask = slots.length / slotWidth - 1;
    for (let term = 0; term < this.#terms; term++) {
      const high = this.#high.get(term);
      let slot = (high & mask) * slotWidth;
      while (slots[slot + 2] !== 0) slot = (slot + slotWidth) % slots.length;
      slots[slot] = high;
      slots[slot + 1] = this.#low.get(term);
      slots[slot + 2] = term + 1;
    }
  }
}

/** Numbers sort fast only as plain doubles: the first half of the hash and the term's number share one. */
const numbersPerHash = 2 ** 21;

function orderByHash(high: Uint32Array, low: Uint32Array, terms: number): Uint32Array {
  if (terms > numbersPerHash) throw new Error('too many terms for one segment');
  const keys = new Float64Array(terms);
  for (let term = 0; term < terms; term++) keys[term] = (high[term] as number) * numbersPerHash + term;
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
