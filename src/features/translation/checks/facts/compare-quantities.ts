import type { Change } from './compare-marks.ts';
import type { Quantity } from './quantities.ts';
import type { ReadUnit } from './units.ts';

export type QuantityChange = Change<Quantity> & {
  readonly kind: 'value' | 'unit' | 'per' | 'sign';
};
export type QuantityPair = { readonly source: Quantity; readonly target: Quantity };
export type QuantityComparison = {
  readonly pairs: readonly QuantityPair[];
  readonly changes: readonly QuantityChange[];
};

type Test = (source: Quantity, target: Quantity) => boolean;

/** From the closest kinship to the loosest. */
const tests: readonly (readonly [kind: QuantityChange['kind'] | 'same', test: Test])[] = [
  ['same', (a, b) => !a.isWord && !b.isWord && a.isTolerance === b.isTolerance && isEqual(a, b)],
  ['same', (a, b) => !a.isWord && !b.isWord && isEqual(a, b)],
  ['same', (a, b) => a.isWord !== b.isWord && isSaidInWords(a, b)],
  ['per', (a, b) => !a.isWord && !b.isWord && lacksPer(a, b)],
  ['sign', (a, b) => !a.isWord && !b.isWord && isEqual({ ...a, value: -a.value }, b)],
  ['unit', (a, b) => !a.isWord && !b.isWord && isNear(a.value, b.value)],
  ['same', (a, b) => a.isWord && b.isWord && isEqual(a, b)],
  ['value', (a, b) => isRequired(a) && isRequired(b) && sameUnit(a.unit, b.unit)],
];

export function compareQuantities(
  source: readonly Quantity[],
  target: readonly Quantity[],
): QuantityComparison {
  const pairs: QuantityPair[] = [];
  const changes: QuantityChange[] = [];
  const left: Left = { source: [...source], target: [...target] };
  for (const [kind, test] of tests) {
    if (kind === 'value') changes.push(...takeRepeats(left, source, target));
    for (const pair of takePairs(left, test)) {
      if (kind === 'same' || kind === 'per') pairs.push(pair);
      if (kind !== 'same') changes.push({ kind, ...pair, isCount: false });
    }
  }
  const others = takeOthers(left).map((pair) => ({ kind: 'value' as const, ...pair, isCount: false }));
  return { pairs, changes: [...changes, ...others, ...unpaired(left)] };
}

/** What has found no partner yet. */
type Left = { source: Quantity[]; target: Quantity[] };

function takePairs(left: Left, test: Test): QuantityPair[] {
  const pairs: QuantityPair[] = [];
  for (const source of left.source) {
    const at = left.target.findIndex((candidate) => test(source, candidate));
    const [target] = at < 0 ? [] : left.target.splice(at, 1);
    if (target !== undefined) pairs.push({ source, target });
  }
  const taken = new Set(pairs.map(({ source }) => source));
  left.source = left.source.filter((quantity) => !taken.has(quantity));
  return pairs;
}

/** As many numbers left on either side have most likely become each other, in their order, whatever their units. */
function takeOthers(left: Left): QuantityPair[] {
  const count = (quantities: readonly Quantity[]): number =>
    quantities.filter(({ isWord }) => !isWord).length;
  const isEven = count(left.source) === count(left.target);
  return isEven ? takePairs(left, (source, target) => !source.isWord && !target.isWord) : [];
}

function unpaired(left: Left): QuantityChange[] {
  const lost = left.source.filter(({ isWord }) => !isWord);
  const added = left.target.filter(({ isWord }) => !isWord);
  return [
    ...lost.map((source) => ({ kind: 'value' as const, source, target: undefined, isCount: false })),
    ...added.map((target) => ({ kind: 'value' as const, source: undefined, target, isCount: false })),
  ];
}

/** A number the other text has too, though less often. */
function takeRepeats(left: Left, source: readonly Quantity[], target: readonly Quantity[]): QuantityChange[] {
  const repeated = (one: Quantity, others: readonly Quantity[]): boolean =>
    !one.isWord && others.some((other) => isEqual(one, other));
  const extraSource = left.source.filter((one) => repeated(one, target));
  const extraTarget = left.target.filter((other) => repeated(other, source));
  left.source = left.source.filter((one) => !extraSource.includes(one));
  left.target = left.target.filter((other) => !extraTarget.includes(other));
  return [
    ...extraSource.map((one) => ({ kind: 'value' as const, source: one, target: undefined, isCount: true })),
    ...extraTarget.map((other) => ({
      kind: 'value' as const,
      source: undefined,
      target: other,
      isCount: true,
    })),
  ];
}

/** Numbers in words are free, but both in words with one unit they should agree: три года is not 五年. */
function isRequired(quantity: Quantity): boolean {
  return !quantity.isWord || (quantity.unit !== undefined && quantity.otherValues.length === 0);
}

function isEqual(a: Quantity, b: Quantity): boolean {
  return unitsOf(a).some((first) => unitsOf(b).some((second) => isEqualWith(a, first, b, second)));
}

function isEqualWith(
  a: Quantity,
  first: ReadUnit | undefined,
  b: Quantity,
  second: ReadUnit | undefined,
): boolean {
  if (!sameUnit(first, second)) return false;
  const [one, other] = [first?.factor ?? 1, second?.factor ?? 1];
  return valuesOf(a).some((x) => valuesOf(b).some((y) => isNear(x * one, y * other)));
}

/** A number in words may leave its unit to the sentence: 能量密度一百二十, по 50 кг каждый час. */
function isSaidInWords(a: Quantity, b: Quantity): boolean {
  const word = a.isWord ? a : b;
  const isLoose = word.unit === undefined || lacksPer(a, b);
  return isEqual(a, b) || (isLoose && valuesOf(a).some((x) => valuesOf(b).some((y) => isNear(x, y))));
}

function valuesOf({ value, otherValues }: Quantity): readonly number[] {
  return [value, ...otherValues];
}

function unitsOf({ unit, neighbourUnit, isWord }: Quantity): readonly (ReadUnit | undefined)[] {
  const isFree = unit === undefined || unit.isDoubtful || isWord;
  return [...new Set([unit, ...(unit === undefined ? [neighbourUnit] : []), ...(isFree ? [undefined] : [])])];
}

const kindred: Readonly<Record<string, string>> = { '°': 'c' };

/** Degrees without a scale may be of heat. Prefixes are in the factor. */
function sameUnit(a: ReadUnit | undefined, b: ReadUnit | undefined): boolean {
  return sameBase(a, b) && (a?.per ?? '') === (b?.per ?? '');
}

function sameBase(a: ReadUnit | undefined, b: ReadUnit | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (kindred[a.base] ?? a.base) === (kindred[b.base] ?? b.base);
}

/** 20 t and 20 t/h: «an hour» may be said in words around the number. */
function lacksPer(a: Quantity, b: Quantity): boolean {
  const [first, second] = [a.unit, b.unit];
  if (first === undefined || second === undefined || !sameBase(first, second)) return false;
  return (first.per === '') !== (second.per === '') && isNear(a.value, b.value);
}

function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
