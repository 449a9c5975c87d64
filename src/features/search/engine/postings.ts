import { GrowingArray, makeUint32 } from './growing-array.ts';

const pageBits = 18;
const pageSize = 1 << pageBits;
const pageMask = pageSize - 1;
/** Blocks of a term's list double from 2 entries to 512, so rare terms stay small and common ones run straight. */
const largestBlock = 512;
const largestBlockNumber = 8;

type Page = { readonly texts: Uint32Array; readonly counts: Uint16Array };

function blockSize(block: number): number {
  return block >= largestBlockNumber ? largestBlock : 2 << block;
}

/**
 * For each term the texts it occurs in, ascending, and how often in each field. Six bytes an entry: the text's
 * number and the packed counts. Lists are chains of blocks in shared pages; an extra entry of a block holds the next.
 */
export class Postings {
  #pages: Page[] = [];
  #free = pageSize;
  /** Four numbers a term, side by side: first block, last block, entries, and number and fill of the last block. */
  readonly #lists = new GrowingArray(makeUint32);

  addTerm(): number {
    const term = this.#lists.length / 4;
    for (let field = 0; field < 4; field++) this.#lists.push(0);
    return term;
  }

  size(term: number): number {
    return this.#lists.get(term * 4 + 2);
  }

  append(term: number, text: number, counts: number): void {
    const lists = this.#lists.values;
    const at = term * 4;
    const size = lists[at + 2] as number;
    let tail = lists[at + 1] as number;
    let fill = (lists[at + 3] as number) & 0xffff;
    let block = (lists[at + 3] as number) >>> 16;
    if (size === 0) {
      tail = this.#allocate(blockSize(0));
      lists[at] = tail;
      lists[at + 1] = tail;
    } else if (fill === blockSize(block)) {
      block = Math.min(block + 1, largestBlockNumber);
      const next = this.#allocate(blockSize(block));
      this.#write(tail + fill, next, 0);
      tail = next;
      fill = 0;
      lists[at + 1] = tail;
    }
    this.#write(tail + fill, text, counts);
    lists[at + 2] = size + 1;
    lists[at + 3] = (block << 16) | (fill + 1);
  }

  /** Hands over each block of a term's list: entries `from` to `to` of the two arrays. */
  forEachBlock(
    term: number,
    visit: (texts: Uint32Array, counts: Uint16Array, from: number, to: number) => void,
  ): void {
    let left = this.size(term);
    let place = this.#lists.get(term * 4);
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
    return this.#pages.length * pageSize * 6 + this.#lists.bytes;
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
