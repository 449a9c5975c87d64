import type { Field, FieldLengths, TermSink } from './document-terms.ts';
import { GrowingArray, makeUint16, makeUint32 } from './growing-array.ts';
import { Postings } from './postings.ts';
import type { TermKey } from '../../translation/public.ts';

const longestLength = 1023;
/** Removed texts stay in the lists, marked dead, until they are this share of all; then the lists are written anew. */
const deadShare = 0.15;
const fewestDead = 512;

type FieldSums = Record<Field, number>;

/** The counts of the three fields share 16 bits: title 4, keywords 4, text 8. */
const fieldBits: Readonly<Record<Field, number>> = { title: 0, keywords: 4, text: 8 };
const fieldLimits: Readonly<Record<Field, number>> = { title: 15, keywords: 15, text: 255 };

/** All texts of one language: a dictionary of terms, their postings, and each text's lengths and record. */
export class LanguageIndex {
  #postings = new Postings();
  /** Words and pairs of characters. */
  #terms = new Map<TermKey, number>();
  /** Term number + 1 of each concept: half of all look-ups, so no map. */
  readonly #conceptTerms = new GrowingArray(makeUint32);
  /** Record number + 1 of a text; 0 when the text was removed. */
  readonly #owner = new GrowingArray(makeUint32);
  /** Text number + 1 of a record; 0 when it has no text in this language. */
  readonly #textOf = new GrowingArray(makeUint32);
  readonly titleLengths = new GrowingArray(makeUint16);
  readonly keywordLengths = new GrowingArray(makeUint16);
  readonly textLengths = new GrowingArray(makeUint16);
  readonly #sums: FieldSums = { title: 0, keywords: 0, text: 0 };
  readonly #counts = new GrowingArray(makeUint16);
  readonly #met: number[] = [];
  #live = 0;
  #dictionaryBytes = 0;

  get size(): number {
    return this.#live;
  }

  /** Numbers of texts go from 0 to here; some may be removed ones. */
  get capacity(): number {
    return this.#owner.length;
  }

  get postings(): Postings {
    return this.#postings;
  }

  get owners(): Uint32Array {
    return this.#owner.values;
  }

  /** `read` hands every term of the text to the sink it is given. */
  put(record: number, read: (add: TermSink) => FieldLengths): void {
    this.remove(record);
    this.#met.length = 0;
    const { title, keywords, text: body } = read(this.#add);
    const text = this.#owner.push(record + 1);
    this.#textOf.set(record, text + 1);
    this.titleLengths.set(text, Math.min(title, longestLength));
    this.keywordLengths.set(text, Math.min(keywords, longestLength));
    this.textLengths.set(text, Math.min(body, longestLength));
    this.#count(text, 1);
    for (const term of this.#met) {
      this.#postings.append(term, text, this.#counts.get(term));
      this.#counts.set(term, 0);
    }
  }

  /** Adds to the counts of the text being read; they are kept by term number until the text is done. */
  readonly #add: TermSink = (key, field, amount) => {
    const term = this.#termNumber(key);
    const packed = this.#counts.get(term);
    if (packed === 0) this.#met.push(term);
    const bits = fieldBits[field];
    const limit = fieldLimits[field];
    const sum = Math.min(limit, ((packed >>> bits) & limit) + amount);
    this.#counts.set(term, (packed & ~(limit << bits)) | (sum << bits));
  };

  remove(record: number): void {
    const text = this.#textOf.get(record) - 1;
    if (text < 0) return;
    this.#textOf.set(record, 0);
    this.#owner.set(text, 0);
    this.#count(text, -1);
    const dead = this.capacity - this.#live;
    if (dead > fewestDead && dead > this.capacity * deadShare) this.#rewrite();
  }

  has(record: number): boolean {
    return this.#textOf.get(record) !== 0;
  }

  findTerm(term: TermKey): number | undefined {
    if (typeof term === 'string' || term >= 0) return this.#terms.get(term);
    const known = this.#conceptTerms.get(-1 - term);
    return known === 0 ? undefined : known - 1;
  }

  averageLengths(): FieldSums {
    const texts = Math.max(1, this.#live);
    return {
      title: this.#sums.title / texts,
      keywords: this.#sums.keywords / texts,
      text: this.#sums.text / texts,
    };
  }

  get bytes(): number {
    const lengths = this.titleLengths.bytes + this.keywordLengths.bytes + this.textLengths.bytes;
    return (
      this.#postings.bytes +
      this.#owner.bytes +
      this.#textOf.bytes +
      lengths +
      this.#counts.bytes +
      this.#dictionaryBytes
    );
  }

  #termNumber(term: TermKey): number {
    const known = this.findTerm(term);
    if (known !== undefined) return known;
    const number = this.#postings.addTerm();
    if (typeof term === 'number' && term < 0) {
      this.#conceptTerms.set(-1 - term, number + 1);
      return number;
    }
    this.#terms.set(term, number);
    this.#dictionaryBytes += typeof term === 'string' ? 60 + term.length * 2 : 36;
    return number;
  }

  #count(text: number, sign: 1 | -1): void {
    this.#live += sign;
    this.#sums.title += sign * this.titleLengths.get(text);
    this.#sums.keywords += sign * this.keywordLengths.get(text);
    this.#sums.text += sign * this.textLengths.get(text);
  }

  /** Drops removed texts from every list and closes the gaps in the numbering. */
  #rewrite(): void {
    const moved = new Uint32Array(this.capacity);
    let next = 0;
    for (let text = 0; text < moved.length; text++) {
      const owner = this.#owner.get(text);
      if (owner === 0) continue;
      moved[text] = next + 1;
      this.#owner.set(next, owner);
      this.#textOf.set(owner - 1, next + 1);
      for (const lengths of [this.titleLengths, this.keywordLengths, this.textLengths])
        lengths.set(next, lengths.get(text));
      next++;
    }
    for (const column of [this.#owner, this.titleLengths, this.keywordLengths, this.textLengths])
      column.length = next;
    this.#rewritePostings(moved);
  }

  #rewritePostings(moved: Uint32Array): void {
    const old = this.#postings;
    const terms = this.#terms;
    this.#postings = new Postings();
    this.#terms = new Map();
    this.#dictionaryBytes = 0;
    const concepts = [...this.#conceptTerms.values].flatMap((number, concept) =>
      number === 0 ? [] : [[-1 - concept, number - 1] as const],
    );
    this.#conceptTerms.clear();
    for (const [term, number] of [...terms, ...concepts]) {
      let kept: number | undefined;
      old.forEachBlock(number, (texts, counts, from, to) => {
        for (let at = from; at < to; at++) {
          const text = moved[texts[at] ?? 0] ?? 0;
          if (text === 0) continue;
          kept ??= this.#termNumber(term);
          this.#postings.append(kept, text - 1, counts[at] ?? 0);
        }
      });
    }
  }
}
