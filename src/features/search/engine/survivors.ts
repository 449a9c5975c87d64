/** Texts that may count as found, of all segments one after another; kept between searches, so that nothing is allocated. */
export class Survivors {
  count = 0;
  /** The share from which a text counts as found. */
  least = 0;
  /** Numbers of their segments in the set's order. */
  segments = new Uint16Array(1024);
  records = new Uint16Array(1024);
  scores = new Float32Array(1024);
  shares = new Float32Array(1024);
  found = new Uint32Array(1024);
  /** Where the texts of each segment begin; one more than there are segments. */
  readonly starts: number[] = [];

  clear(): void {
    this.count = 0;
    this.starts.length = 0;
  }

  /** Everything pushed from now on is of the next segment. */
  beginSegment(): void {
    this.starts.push(this.count);
  }

  push(record: number, score: number, share: number, found: number): void {
    if (this.count === this.records.length) this.#grow();
    this.segments[this.count] = this.starts.length - 1;
    this.records[this.count] = record;
    this.scores[this.count] = score;
    this.shares[this.count] = share;
    this.found[this.count] = found;
    this.count++;
  }

  #grow(): void {
    const size = this.records.length * 2;
    const { segments, records, scores, shares, found } = this;
    this.segments = new Uint16Array(size);
    this.segments.set(segments);
    this.records = new Uint16Array(size);
    this.records.set(records);
    this.scores = new Float32Array(size);
    this.scores.set(scores);
    this.shares = new Float32Array(size);
    this.shares.set(shares);
    this.found = new Uint32Array(size);
    this.found.set(found);
  }
}
