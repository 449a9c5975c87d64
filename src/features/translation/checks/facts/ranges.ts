import type { Quantity } from './quantities.ts';

const rangeGap = /^ ?(?:-|~|÷|\.{2,3}|до|\p{Script=Han}{0,4}[至到]|(?:(?:up|down) )?to) ?\+?$/u;
const between = /(?:between|между|介于) ?$/;
const dashGap = /^ - $/;
const listGap = /^ ?(?:[×xх*/,、]|и|или|and|or|by|和|或|与|乘)? ?(?:by|на)? ?$/;

/** Finds ranges, and hands units and scales on to neighbours: 5–10 млн, 3×9 м, 5, 10 и 15 мм. */
export function joinNeighbours(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined = [...quantities];
  for (let at = joined.length - 2; at >= 0; at--) {
    joined[at] = joinToNext(text, joined[at] as Quantity, joined[at + 1] as Quantity);
  }
  for (let at = 1; at < joined.length; at++) {
    joined[at] = joinToLast(text, joined[at - 1] as Quantity, joined[at] as Quantity);
  }
  return joined;
}

function joinToNext(text: string, first: Quantity, second: Quantity): Quantity {
  const gap = text.slice(first.end, second.start);
  const isList = listGap.test(gap);
  const isBetween = isList && between.test(text.slice(Math.max(0, first.start - 8), first.start));
  if (isBetween || isRange(gap, first, second)) return rangeStart(first, second);
  return isList ? { ...first, neighbourUnit: second.unit ?? second.neighbourUnit } : first;
}

function joinToLast(text: string, first: Quantity, second: Quantity): Quantity {
  if (second.unit !== undefined || second.neighbourUnit !== undefined) return second;
  const isJoined = first.rangeTo === second.start || listGap.test(text.slice(first.end, second.start));
  return isJoined ? { ...second, neighbourUnit: first.unit ?? first.neighbourUnit } : second;
}

/** Both ends are of one unit. A dash with spaces is a range only where the units say so; elsewhere it parts a sentence. */
function isRange(gap: string, first: Quantity, second: Quantity): boolean {
  if (!rangeGap.test(gap) || second.isTolerance) return false;
  if (first.unit === undefined || second.unit === undefined)
    return first.unit === undefined || !dashGap.test(gap);
  return first.unit.base === second.unit.base;
}

function rangeStart(first: Quantity, second: Quantity): Quantity {
  const takesScale =
    first.scale === 1 && second.scale > 1 && !first.unit && first.value < second.value / second.scale;
  return {
    ...first,
    value: takesScale ? first.value * second.scale : first.value,
    unit: first.unit ?? second.unit,
    rangeTo: second.start,
  };
}
