/** Round marks of an axis from 0 (or a round number below the least) to at least the greatest value. */
export function roundTicks(least: number, greatest: number, wished = 4): number[] {
  if (!Number.isFinite(least) || !Number.isFinite(greatest) || greatest < least) return [0, 1];
  const low = Math.min(0, least);
  const high = greatest <= low ? low + 1 : greatest;
  const step = roundStep((high - low) / Math.max(1, wished));
  const first = Math.floor(low / step);
  const last = Math.ceil(roundOff(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => roundOff((first + at) * step));
}

/** The next of 1, 2, 5 × a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999_999) ?? 10;
  return factor * power;
}

/** Without the dust of binary fractions: 0.30000000000000004 → 0.3. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}

/** Where a value stands between two others, in percent with two decimals; never outside 0–100. */
export function percentOf(value: number, least: number, greatest: number): number {
  if (greatest <= least) return 0;
  const share = (value - least) / (greatest - least);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

/** Pairs of neighbouring places that both have a value: what a line may join. A gap joins nothing. */
export function joinedPairs(values: readonly (number | null)[]): [number, number][] {
  return values.flatMap((value, at) =>
    value !== null && at + 1 < values.length && values[at + 1] !== null
      ? [[at, at + 1] as [number, number]]
      : [],
  );
}

/** Which of so many labels are written where only `atMost` have room: the first, the last and even steps between. */
export function shownLabels(count: number, atMost: number): Set<number> {
  if (count <= atMost) return new Set(Array.from({ length: count }, (_, at) => at));
  const step = Math.ceil((count - 1) / Math.max(1, atMost - 1));
  const shown = new Set<number>();
  // Counted from the end: the newest is always there; the first gives way when it would touch its neighbour.
  for (let at = count - 1; at >= 0; at -= step) shown.add(at);
  return shown;
}

/** A level from 0 (nothing) to `levels` of a value among others, for the shade of a cell. */
export function shadeOf(value: number | null, greatest: number, levels = 5): number {
  if (value === null || value <= 0 || greatest <= 0) return 0;
  return Math.min(levels, Math.max(1, Math.ceil((value / greatest) * levels)));
}
