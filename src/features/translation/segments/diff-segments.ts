import { findUnchanged } from './find-unchanged.ts';
import type { Match } from './find-unchanged.ts';
import { pairChanged } from './pair-changed.ts';
import { segmentKey } from './segment-key.ts';

/** Numbers are places in the lists of segments before and after the revision. */
export type SegmentChange =
  | { readonly kind: 'unchanged'; readonly before: number; readonly after: number }
  /** The same text in another place: its translation still holds. */
  | { readonly kind: 'moved'; readonly before: number; readonly after: number }
  /** Replaces the one before; the translation of that is stale. */
  | { readonly kind: 'changed'; readonly before: number; readonly after: number }
  | { readonly kind: 'added'; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number };

/**
 * What became of each segment: every place of `after` stands once, in order, and every place of `before` once, in order
 * but for the moved ones; the removed stand where they were. As many segments as can be are unchanged, in order; of
 * equal segments as many are kept or moved as stand on both sides, so nothing becomes stale whose text is still there.
 */
export function diffSegments(before: readonly string[], after: readonly string[]): SegmentChange[] {
  const beforeKeys = before.map(segmentKey);
  const afterKeys = after.map(segmentKey);
  const unchanged = findUnchanged(beforeKeys, afterKeys);
  const moved = findMoved(beforeKeys, afterKeys, unchanged);
  const changes: SegmentChange[] = [];
  let last: Match = { before: -1, after: -1 };
  for (const match of [...unchanged, { before: before.length, after: after.length }]) {
    for (const change of describeGap(before, after, last, match, moved)) changes.push(change);
    if (match.after < after.length) changes.push({ kind: 'unchanged', ...match });
    last = match;
  }
  return changes;
}

type Moves = {
  readonly sources: ReadonlySet<number>;
  /** Place after → place before. */
  readonly targets: ReadonlyMap<number, number>;
};

function findMoved(
  beforeKeys: readonly string[],
  afterKeys: readonly string[],
  unchanged: readonly Match[],
): Moves {
  const keptBefore = new Set(unchanged.map(({ before }) => before));
  const keptAfter = new Set(unchanged.map(({ after }) => after));
  const free = new Map<string, number[]>();
  for (let at = beforeKeys.length - 1; at >= 0; at--) {
    if (keptBefore.has(at)) continue;
    const key = beforeKeys[at] as string;
    const places = free.get(key);
    if (places === undefined) free.set(key, [at]);
    else places.push(at);
  }
  const targets = new Map<number, number>();
  for (const [at, key] of afterKeys.entries()) {
    const source = keptAfter.has(at) ? undefined : free.get(key)?.pop();
    if (source !== undefined) targets.set(at, source);
  }
  return { sources: new Set(targets.values()), targets };
}

/** What stands between two unchanged places. */
function describeGap(
  before: readonly string[],
  after: readonly string[],
  last: Match,
  next: Match,
  { sources, targets }: Moves,
): SegmentChange[] {
  const old = range(last.before + 1, next.before).filter((at) => !sources.has(at));
  const fresh = range(last.after + 1, next.after).filter((at) => !targets.has(at));
  const successors = new Map(
    pairChanged(
      old.map((at) => before[at] as string),
      fresh.map((at) => after[at] as string),
    ).map((match) => [fresh[match.after] as number, old[match.before] as number]),
  );
  const changes: SegmentChange[] = [];
  let told = 0;
  const tellRemovedUpTo = (place: number) => {
    for (; told < old.length && (old[told] as number) < place; told++) {
      changes.push({ kind: 'removed', before: old[told] as number });
    }
  };
  for (const at of range(last.after + 1, next.after)) {
    const source = targets.get(at);
    const replaced = successors.get(at);
    if (source !== undefined) changes.push({ kind: 'moved', before: source, after: at });
    else if (replaced === undefined) changes.push({ kind: 'added', after: at });
    else {
      tellRemovedUpTo(replaced);
      changes.push({ kind: 'changed', before: replaced, after: at });
      told++;
    }
  }
  tellRemovedUpTo(next.before);
  return changes;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
