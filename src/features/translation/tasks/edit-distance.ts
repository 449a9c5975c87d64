/** Longer texts are compared by their differing middle, whose table would take long, as wholly different. */
const cellsMax = 4_000_000;

/** Letters inserted, deleted or replaced (Levenshtein) between two texts; what both begin and end with is skipped. */
export function editDistance(before: string, after: string): number {
  const a = [...before];
  const b = [...after];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left.length === 0 || right.length === 0 || left.length * right.length > cellsMax) {
    return Math.max(left.length, right.length);
  }
  return distanceOf(left, right);
}

function distanceOf(left: readonly string[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [at, letter] of left.entries()) {
    const next = [at + 1];
    for (const [to, other] of right.entries()) {
      const replaced = (row[to] as number) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] as number) + 1, (next[to] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}

export type Revision = {
  comparedSegments: number;
  changedSegments: number;
  /** Letters of the longer of both texts, and of them those that were changed. */
  comparedCharacters: number;
  changedCharacters: number;
};

/** What a reviser changed of delivered segments; one that has gone with its source is not counted. */
export function compareRevision(pairs: readonly { before: string; after: string | null }[]): Revision {
  const sum: Revision = {
    comparedSegments: 0,
    changedSegments: 0,
    comparedCharacters: 0,
    changedCharacters: 0,
  };
  for (const { before, after } of pairs) {
    if (after === null) continue;
    sum.comparedSegments++;
    sum.comparedCharacters += Math.max([...before].length, [...after].length);
    if (before === after) continue;
    sum.changedSegments++;
    sum.changedCharacters += editDistance(before, after);
  }
  return sum;
}
