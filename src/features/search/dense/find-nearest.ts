import type { QuantisedVector } from './quantise.ts';
import { rowsPerSegment, type VectorSegment } from './vector-segments.ts';

export type NearestRow = { readonly row: number; readonly score: number };

/** Languages with few texts have no mean of their own to speak of: it is drawn to the mean of all. */
const drawnToAll = 50;
/** A row counts as near when its lead over the mean is at least this part of the best row's lead. */
const leastPartOfBest = 0.5;

/**
 * The rows nearest to a query, best first: cosine, less the mean cosine of all texts of the row's language. Models
 * place texts of the query's own language nearer, whatever they say; the mean takes that out.
 */
export function findNearest(
  segments: readonly VectorSegment[],
  query: QuantisedVector,
  limit: number,
  languageCount: number,
): NearestRow[] {
  const scores = new Float32Array(segments.length * rowsPerSegment);
  const sums = new Float64Array(languageCount);
  const counts = new Float64Array(languageCount);
  segments.forEach(({ vectors, scales, languages }, at) => {
    for (let row = 0; row < rowsPerSegment; row++) {
      const scale = scales[row]!;
      if (scale === 0) continue;
      const score = dot(vectors, row * query.bytes.length, query.bytes) * scale * query.scale;
      scores[at * rowsPerSegment + row] = score;
      sums[languages[row]!]! += score;
      counts[languages[row]!]!++;
    }
  });
  const offsets = meansOf(sums, counts);
  const best = new BestRows(limit);
  segments.forEach(({ scales, languages }, at) => {
    for (let row = 0; row < rowsPerSegment; row++) {
      if (scales[row] === 0) continue;
      const place = at * rowsPerSegment + row;
      best.offer(place, scores[place]! - offsets[languages[row]!]!);
    }
  });
  const ranked = best.ranked();
  const least = (ranked[0]?.score ?? 0) * leastPartOfBest;
  return ranked.filter(({ score }) => score > 0 && score >= least);
}

function dot(vectors: Int8Array, from: number, query: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < query.length; at++) sum = (sum + vectors[from + at]! * query[at]!) | 0;
  return sum;
}

function meansOf(sums: Float64Array, counts: Float64Array): Float64Array {
  const count = counts.reduce((sum, each) => sum + each, 0);
  const mean = count === 0 ? 0 : sums.reduce((sum, each) => sum + each, 0) / count;
  return sums.map((sum, language) => (sum + drawnToAll * mean) / (counts[language]! + drawnToAll));
}

/** The best so many rows, as a heap with the worst of them on top. */
class BestRows {
  private readonly heap: NearestRow[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  offer(row: number, score: number): void {
    if (this.heap.length < this.limit) {
      this.heap.push({ row, score });
      this.rise(this.heap.length - 1);
    } else if (score > this.heap[0]!.score) {
      this.heap[0] = { row, score };
      this.sink();
    }
  }

  ranked(): NearestRow[] {
    return this.heap.toSorted((a, b) => b.score - a.score || a.row - b.row);
  }

  private rise(start: number): void {
    for (let at = start; at > 0;) {
      const parent = (at - 1) >> 1;
      if (this.heap[parent]!.score <= this.heap[at]!.score) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < this.heap.length && this.heap[left]!.score < this.heap[least]!.score) least = left;
      if (right < this.heap.length && this.heap[right]!.score < this.heap[least]!.score) least = right;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
