import { recordsPerSegment } from './segment.ts';

export type SegmentSize = {
  readonly id: number;
  readonly live: number;
  readonly dead: number;
  readonly bytes: number;
};

/** Segments of about one size are merged when so many have come together. */
const segmentsPerTier = 8;
/** Segments of so many records are not merged for their size any more; a first load builds larger ones at once. */
const largeRecords = (recordsPerSegment * 3) / 16;
const nearlyFull = recordsPerSegment * 0.7;
/** A segment with so many dead is written anew. */
const deadShareMax = 0.25;
/** Memory of a merged segment. */
const bytesMax = 512 * 2 ** 20;

/** Which segments should become one, smallest first; empty when all is well. */
export function chooseMerge(segments: readonly SegmentSize[]): number[] {
  const tiers = new Map<number, SegmentSize[]>();
  for (const segment of segments) {
    if (segment.live >= largeRecords) continue;
    const tier = Math.floor(Math.log(Math.max(1, segment.live)) / Math.log(segmentsPerTier));
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    const chosen = takeWhatFits(tier);
    const live = chosen.reduce((sum, segment) => sum + segment.live, 0);
    if (chosen.length >= segmentsPerTier || (chosen.length > 1 && live >= nearlyFull))
      return chosen.map(({ id }) => id);
  }
  const worn = segments.find(({ live, dead }) => dead > (live + dead) * deadShareMax);
  return worn === undefined ? [] : [worn.id];
}

function takeWhatFits(tier: readonly SegmentSize[]): SegmentSize[] {
  const chosen: SegmentSize[] = [];
  let live = 0;
  let bytes = 0;
  for (const segment of [...tier].sort((a, b) => a.live - b.live)) {
    live += segment.live;
    bytes += segment.bytes;
    if (live > recordsPerSegment || bytes > bytesMax) break;
    chosen.push(segment);
  }
  return chosen;
}
