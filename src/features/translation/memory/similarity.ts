import type { MemoryToken } from './memory-text.ts';

/** Nothing less alike is ever shown; everything that is at least this much alike is found. */
export const leastPercent = 70;

export type TextPlace = { start: number; end: number };

/** Half a token: what another form of a word, or another number, costs. All costs are counted in halves. */
const half = 1;
const whole = 2;

function costOf(one: MemoryToken, other: MemoryToken): number {
  if (one.form === other.form) return 0;
  return one.stem === other.stem ? half : whole;
}

/** Edit distance of two rows of tokens in halves of a token; `most` + 1 when it is larger than `most`. */
function distanceOf(asked: readonly MemoryToken[], stored: readonly MemoryToken[], most: number): number {
  const band = Math.floor(most / whole);
  if (Math.abs(asked.length - stored.length) > band) return most + 1;
  let before = Array.from({ length: stored.length + 1 }, (_, at) => at * whole);
  for (let row = 1; row <= asked.length; row++) {
    const now = new Array<number>(stored.length + 1).fill(most + 1);
    if (row <= band) now[0] = row * whole;
    let best = now[0] ?? 0;
    const last = Math.min(stored.length, row + band);
    for (let column = Math.max(1, row - band); column <= last; column++) {
      const changed =
        (before[column - 1] ?? 0) + costOf(asked[row - 1] as MemoryToken, stored[column - 1] as MemoryToken);
      const value = Math.min(changed, (before[column] ?? most) + whole, (now[column - 1] ?? most) + whole);
      now[column] = value;
      if (value < best) best = value;
    }
    if (best > most) return most + 1;
    before = now;
  }
  return Math.min(before[stored.length] ?? most + 1, most + 1);
}

/**
 * How much alike two segments are, in whole percent rounded down: one less the edit distance of their tokens over the
 * longer row. Undefined below `leastPercent`, and where either has no token.
 */
export function percentAlike(
  asked: readonly MemoryToken[],
  stored: readonly MemoryToken[],
): number | undefined {
  const longest = Math.max(asked.length, stored.length);
  if (asked.length === 0 || stored.length === 0) return undefined;
  const most = Math.floor(((100 - leastPercent) * longest * whole) / 100);
  const distance = distanceOf(asked, stored, most);
  if (distance > most) return undefined;
  return Math.floor((100 * longest * whole - 100 * distance) / (longest * whole));
}

/** The places in which two segments differ: of the one asked about, and of the one stored. */
export function differencesOf(
  asked: readonly MemoryToken[],
  stored: readonly MemoryToken[],
): { asked: TextPlace[]; stored: TextPlace[] } {
  const table = [Array.from({ length: stored.length + 1 }, (_, at) => at * whole)];
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= asked.length; row++) {
    const line = [row * whole];
    table.push(line);
    for (let column = 1; column <= stored.length; column++) {
      const changed =
        at(row - 1, column - 1) + costOf(asked[row - 1] as MemoryToken, stored[column - 1] as MemoryToken);
      line.push(Math.min(changed, at(row - 1, column) + whole, at(row, column - 1) + whole));
    }
  }
  const found = { asked: [] as TextPlace[], stored: [] as TextPlace[] };
  let row = asked.length;
  let column = stored.length;
  while (row > 0 || column > 0) {
    const one = asked[row - 1];
    const other = stored[column - 1];
    if (one && other && at(row, column) === at(row - 1, column - 1) + costOf(one, other)) {
      if (costOf(one, other) > 0) {
        found.asked.push({ start: one.start, end: one.end });
        found.stored.push({ start: other.start, end: other.end });
      }
      row--;
      column--;
    } else if (one && at(row, column) === at(row - 1, column) + whole) {
      found.asked.push({ start: one.start, end: one.end });
      row--;
    } else {
      if (other) found.stored.push({ start: other.start, end: other.end });
      column--;
    }
  }
  return { asked: found.asked.reverse(), stored: found.stored.reverse() };
}
