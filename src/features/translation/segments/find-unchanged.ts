/** Places of equal items in two lists. */
export type Match = { readonly before: number; readonly after: number };

/** Pairs of equal items looked at, at most; lists of 10,000 segments have more only where few segments differ. */
const mostCandidates = 1_000_000;

type Step = Match & { readonly previous: Step | undefined };

/**
 * A longest common subsequence of two lists, by Hunt and Szymanski: n log n where items are mostly distinct. Where
 * items repeat so often that the pairs would pass `mostCandidates`, each item meets only the repeats nearest to its own
 * turn, and the result may be shorter than the longest.
 */
export function findUnchanged(before: readonly string[], after: readonly string[]): Match[] {
  const head = countEqualHead(before, after);
  const tail = countEqualTail(before, after, head);
  const places = placesOf(after, head, after.length - tail);
  const turns = new Map<string, number>();
  const window = Math.max(1, Math.floor(mostCandidates / Math.max(1, before.length)));
  const best: Step[] = [];
  for (let at = head; at < before.length - tail; at++) {
    const item = before[at] as string;
    const found = places.get(item);
    if (found === undefined) continue;
    const turn = turns.get(item) ?? 0;
    turns.set(item, turn + 1);
    const first = Math.max(0, Math.min(turn, found.length - 1) - (window >> 1));
    // From the last to the first, so that one item of `before` never follows itself.
    for (let i = Math.min(found.length, first + window) - 1; i >= first; i--) {
      extend(best, at, found[i] as number);
    }
  }
  return [...matchesFrom(0, 0, head), ...unwind(best.at(-1)), ...matchesAtEnd(before, after, tail)];
}

/** `best[n]` ends the common subsequence of n + 1 items that ends earliest in `after`. */
function extend(best: Step[], before: number, after: number): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle] as Step).after < after) low = middle + 1;
    else high = middle;
  }
  best[low] = { before, after, previous: best[low - 1] };
}

function unwind(last: Step | undefined): Match[] {
  const matches: Match[] = [];
  for (let step = last; step !== undefined; step = step.previous) {
    matches.push({ before: step.before, after: step.after });
  }
  return matches.reverse();
}

function countEqualHead(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count++;
  return count;
}

function countEqualTail(before: readonly string[], after: readonly string[], head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count++;
  return count;
}

function placesOf(items: readonly string[], from: number, to: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    const item = items[at] as string;
    const found = places.get(item);
    if (found === undefined) places.set(item, [at]);
    else found.push(at);
  }
  return places;
}

function matchesFrom(before: number, after: number, count: number): Match[] {
  return Array.from({ length: count }, (_, i) => ({ before: before + i, after: after + i }));
}

function matchesAtEnd(before: readonly string[], after: readonly string[], count: number): Match[] {
  return matchesFrom(before.length - count, after.length - count, count);
}
