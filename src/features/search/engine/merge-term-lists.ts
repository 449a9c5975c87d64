import { makeUint16, makeUint32 } from './growing-array.ts';
import type { Segment, TermLists } from './segment.ts';

/** A segment to be merged, with the new numbers of its records: -1 for those that are no more. */
export type MergeSource = { readonly segment: Segment; readonly numbers: Int32Array };

const postingsPerSlice = 400_000;

/** Joins the lists of equal terms, in the order of the sources, and drops terms whose records are all dead. */
export function* mergeTermLists(
  sources: readonly MergeSource[],
  listsOf: (segment: Segment) => TermLists,
): Generator<void, TermLists> {
  const inputs = sources.map(({ segment, numbers }) => ({ lists: listsOf(segment), numbers, next: 0 }));
  const termsMax = inputs.reduce((sum, { lists }) => sum + lists.high.length, 0);
  const postingsMax = inputs.reduce((sum, { lists }) => sum + lists.records.length, 0);
  const high = makeUint32(termsMax);
  const low = makeUint32(termsMax);
  const starts = makeUint32(termsMax + 1);
  const records = makeUint16(postingsMax);
  const counts = makeUint16(postingsMax);
  let terms = 0;
  let place = 0;
  let pause = postingsPerSlice;
  for (;;) {
    let first = -1;
    let firstHigh = Infinity;
    let firstLow = Infinity;
    for (let at = 0; at < inputs.length; at++) {
      const { lists, next } = inputs[at] as (typeof inputs)[number];
      if (next >= lists.high.length) continue;
      const nextHigh = lists.high[next] as number;
      const nextLow = lists.low[next] as number;
      if (nextHigh < firstHigh || (nextHigh === firstHigh && nextLow < firstLow)) {
        first = at;
        firstHigh = nextHigh;
        firstLow = nextLow;
      }
    }
    if (first < 0) break;
    const start = place;
    for (let at = first; at < inputs.length; at++) {
      const input = inputs[at] as (typeof inputs)[number];
      const { lists, numbers, next } = input;
      if (lists.high[next] !== firstHigh || lists.low[next] !== firstLow) continue;
      const end = lists.starts[next + 1] as number;
      for (let from = lists.starts[next] as number; from < end; from++) {
        const number = numbers[lists.records[from] as number] as number;
        if (number < 0) continue;
        records[place] = number;
        counts[place++] = lists.counts[from] as number;
      }
      input.next++;
    }
    if (place > start) {
      high[terms] = firstHigh;
      low[terms] = firstLow;
      starts[++terms] = place;
    }
    if (place > pause) {
      pause = place + postingsPerSlice;
      yield;
    }
  }
  return {
    high: high.subarray(0, terms),
    low: low.subarray(0, terms),
    starts: starts.subarray(0, terms + 1),
    records: records.subarray(0, place),
    counts: counts.subarray(0, place),
  };
}
