import { GrowingArray, makeUint32 } from './growing-array.ts';

const pageBits = 18;
const pageSize = 1 << pageBits;
const pageMask = pageSize - 1;
/** Blocks of a term's list double from 2 entries to 512, so rare terms stay small and common ones run straight. */
const largestBlock = 512;

type Page = { readonly texts: Uint32Array; readonly counts: Uint16Array };

function blockSize(block: number): number {
  return block >= 8 ? largestBlock : 2 << block;
}

/**
 * For each term the texts it occurs in, ascending, and how often in each field. Six bytes an entry: the text's
 * number and the packed counts. Lists are chains of blocks in shared pages; an extra entry of a block holds the next.
 */
export class Postings {
  #pages: Page[] = [];
  #free = pageSize;
  readonly #first = new GrowingArray(makeUint32);
  readonly #size = new GrowingArray(makeUint32);
  readonly #tail = new GrowingArray(makeUint32);
  readonly #tailBlock = new GrowingArray(makeUint32);
  readonly #tailFill = new GrowingArray(makeUint32);

  get terms(): number {
    return this.#size.length;
  }

  addTerm(): number {
    this.#first.push(0);
    this.#tail.push(0);
    this.#tailBlock.push(0);
    this.#tailFill.push(0);
    return this.#size.push(0);
  }

  size(term: number): number {
    return this.#size.get(term);
  }

  append(term: number, text: number, counts: number): void {
    const size = this.#size.get(term);
    let tail = this.#tail.get(term);
    let fill = this.#tailFill.get(term);
    const block = this.#tailBlock.get(term);
    if (size === 0) {
      tail = this.#allocate(blockSize(0));
      this.#first.set(term, tail);
      this.#tail.set(term, tail);
    } else if (fill === blockSize(block)) {
      const next = this.#allocate(blockSize(block + 1));
      this.#write(tail + fill, next, 0);
      tail = next;
      fill = 0;
      this.#tail.set(term, tail);
      this.#tailBlock.set(term, block + 1);
    }
    this.#write(tail + fill, text, counts);
    this.#tailFill.set(term, fill + 1);
    this.#size.set(term, size + 1);
  }

  /** Hands over each block of a term's list: entries `from` to `to` of the two arrays. */
  forEachBlock(term: number, visit: (texts: Uint32Array, counts: Uint16Array, from: number, to: number) => void): void {
    let left = this.#size.get(term);
    let place = this.#first.get(term);
    for (let block = 0; left > 0; block++) {
      const size = blockSize(block);
      const taken = Math.min(size, left);
      const page = this.#pages[place >>> pageBits];
      if (page === undefined) return;
      const from = place & pageMask;
      visit(page.texts, page.counts, from, from + taken);
      left -= taken;
      if (left > 0) place = page.texts[from + size] ?? 0;
    }
  }

  get bytes(): number {
    const lists = this.#first.bytes + this.#size.bytes + this.#tail.bytes + this.#tailBlock.bytes + this.#tailFill.bytes;
    return this.#pages.length * pageSize * 6 + lists;
  }

  /** Room for a block and its link, never across two pages. */
  #allocate(size: number): number {
    if (this.#free + size + 1 > pageSize) {
      this.#pages.push({ texts: new Uint32Array(pageSize), counts: new Uint16Array(pageSize) });
      this.#free = 0;
    }
    const place = (this.#pages.length - 1) * pageSize + this.#free;
    this.#free += size + 1;
    return place;
  }

  #write(place: number, text: number, counts: number): void {
    const page = this.#pages[place >>> pageBits];
    if (page === undefined) return;
    page.texts[place & pageMask] = text;
    page.counts[place & pageMask] = counts;
  }
}
