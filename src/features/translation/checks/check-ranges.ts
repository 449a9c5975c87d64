import { changeFinding, type Check } from './pair.ts';

/** Both ends are there, but no longer as a range from the one to the other. */
export const checkRanges: Check = (pair) => {
  const byStart = new Map(pair.source.quantities.map((quantity) => [quantity.start, quantity]));
  const targetOf = new Map(pair.quantities.pairs.map(({ source, target }) => [source.start, target]));
  return pair.source.quantities.flatMap((low) => {
    const high = low.rangeTo === undefined ? undefined : byStart.get(low.rangeTo);
    const [first, second] = [targetOf.get(low.start), targetOf.get(high?.start ?? -1)];
    if (high === undefined || first === undefined || second === undefined) return [];
    if (first.rangeTo === second.start || low.value === high.value) return [];
    const span = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
    const isNearby = span.end - span.start <= first.end - first.start + second.end - second.start + furthest;
    const finding = changeFinding(pair, 'range', {
      source: { start: low.start, end: high.end },
      target: span,
      isCount: !isNearby,
    });
    return [finding];
  });
};

/** Ends further apart than this are most likely told in another way: 150 мм в ширину, не более 300. */
const furthest = 8;
