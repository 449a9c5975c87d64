import type { SearchSort } from './search-record.ts';
import type { SegmentSet } from './segment-set.ts';
import { recordsPerSegment, type Segment } from './segment.ts';

/** A record as one number: its segment's place in the set, and its number there. */
export const recordId = (at: number, record: number): number => at * recordsPerSegment + record;
export const segmentOfId = (id: number): number => Math.floor(id / recordsPerSegment);
export const recordOfId = (id: number): number => id % recordsPerSegment;

/** Orders of records for one search; negative when the first one comes first. */
export type RankOrder = {
  later(a: number, b: number): number;
  higherLevel(a: number, b: number): number;
  /** By date or level as the sort says. */
  bySort(sort: SearchSort | undefined): (a: number, b: number) => number;
};

/** Equal dates go by the hash of the key, which is the same in every thread and after every merge. */
export function orderRecords(set: SegmentSet): RankOrder {
  const segmentOf = (id: number): Segment => set.segments[segmentOfId(id)]?.segment as Segment;
  const later = (a: number, b: number): number => {
    if (a === b) return 0;
    const first = segmentOf(a);
    const second = segmentOf(b);
    const firstRecord = recordOfId(a);
    const secondRecord = recordOfId(b);
    return (
      (second.dates[secondRecord] as number) - (first.dates[firstRecord] as number) ||
      (first.keyHigh[firstRecord] as number) - (second.keyHigh[secondRecord] as number) ||
      (first.keyLow[firstRecord] as number) - (second.keyLow[secondRecord] as number)
    );
  };
  const higherLevel = (a: number, b: number): number => {
    const difference =
      (segmentOf(b).levels[recordOfId(b)] as number) - (segmentOf(a).levels[recordOfId(a)] as number);
    return difference || later(a, b);
  };
  return { later, higherLevel, bySort: (sort) => (sort === 'level' ? higherLevel : later) };
}
