/** A level with its sign, or two joined by a dash; spaces may stand after the sign. */
const levelForm = /^(>=|<=|=>|=<|[≥≤⩾⩽><=])?\s{0,3}(\d{1,3})(?:(?:[-–—−~〜至到]|\.{2,3})(\d{1,3}))?(\+)?$/u;
const signedLevel = /^(?:>=|<=|=>|=<|[≥≤⩾⩽><=＞＜＝])\s{0,3}\d{1,3}/u;

export const lowestLevel = 1;
export const highestLevel = 9;

/** Length of a sign with its level at the start of a text, so that a space between (>= 6) does not part them; else 0. */
export function signedLevelLength(text: string): number {
  return signedLevel.exec(text.slice(0, 16))?.[0].length ?? 0;
}

/** The levels meant by 6, >=6, ≥6, 6+, <5 or 6-8; undefined when some lie outside 1 to 9 or it is no level. */
export function readLevels(value: string): readonly string[] | undefined {
  const found = value.length > 16 ? null : levelForm.exec(value.normalize('NFKC'));
  if (found === null) return undefined;
  const [, sign = '', first = '', second, plus] = found;
  const low = Number(first);
  const high = second === undefined ? low : Number(second);
  const isOneWay = sign !== '' && (second !== undefined || plus !== undefined);
  if (isOneWay || !isLevel(low) || !isLevel(high)) return undefined;
  if (plus !== undefined) return second === undefined ? span(low, highestLevel) : undefined;
  if (/^(?:>=|=>|≥|⩾)$/.test(sign)) return span(low, highestLevel);
  if (/^(?:<=|=<|≤|⩽)$/.test(sign)) return span(lowestLevel, low);
  if (sign === '>') return span(low + 1, highestLevel);
  if (sign === '<') return span(lowestLevel, low - 1);
  return span(low, high);
}

function isLevel(level: number): boolean {
  return level >= lowestLevel && level <= highestLevel;
}

function span(from: number, to: number): readonly string[] | undefined {
  if (from > to) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
