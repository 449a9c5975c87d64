import { script, scriptOf } from '../text/scripts.ts';

/** Paragraphs that stand side by side: mostly one and one; two and one, one and two, two and two; or one alone. */
export type ParagraphPair = {
  /** Places in the list, in order. */
  readonly source: readonly number[];
  readonly target: readonly number[];
};

/**
 * How many paragraphs of each side make a pair, and how dear it is: the negative logarithm of its probability as
 * counted by Gale and Church (A Program for Aligning Sentences in Bilingual Corpora, 1993).
 */
const shapes = [
  { source: 1, target: 1, cost: -Math.log(0.89) },
  { source: 1, target: 0, cost: -Math.log(0.0099 / 2) },
  { source: 0, target: 1, cost: -Math.log(0.0099 / 2) },
  { source: 2, target: 1, cost: -Math.log(0.089 / 2) },
  { source: 1, target: 2, cost: -Math.log(0.089 / 2) },
  { source: 2, target: 2, cost: -Math.log(0.011) },
] as const;

/** A Chinese character says as much as this many letters: measured on the 70 demonstration texts, zh to ru and to en. */
const lettersPerHan = 2.5;
/** Variance of the difference of lengths for each letter, as found by Gale and Church. */
const variancePerLetter = 6.8;
/** A paragraph left out is hardly unlikelier for being long: else it would be merged with its neighbour. */
const dearestOmission = 2;
/** Paragraphs this far from where they are expected are never paired, which keeps the work linear in long texts. */
const widestShift = 200;

/**
 * Pairs the paragraphs of an original and of its translation for display, where the numbers may differ: by their
 * lengths alone, as sentences are aligned by Gale and Church, with the half-square of the deviation as the price of a
 * difference. Each paragraph stands in exactly one pair; the order of both sides is kept.
 */
export function alignParagraphs(source: readonly string[], target: readonly string[]): ParagraphPair[] {
  const sides: Sides = { source: sumLengths(source), target: sumLengths(target) };
  const rows: Row[] = [];
  for (let i = 0; i <= source.length; i++) rows.push(fillRow(rows, sides, i));
  return walkBack(rows, source.length, target.length);
}

/** Lengths of the first n paragraphs together. */
type Sides = { readonly source: Float64Array; readonly target: Float64Array };
/** For the first i paragraphs of the source and `from`, `from + 1`, … of the target. */
type Row = { readonly from: number; readonly costs: Float64Array; readonly choices: Uint8Array };

function fillRow(rows: readonly Row[], sides: Sides, i: number): Row {
  const sourceCount = sides.source.length - 1;
  const targetCount = sides.target.length - 1;
  const slope = targetCount / Math.max(1, sourceCount);
  const from = i === 0 ? 0 : Math.max(0, Math.floor((i - 1) * slope) - widestShift);
  const to =
    i === sourceCount ? targetCount : Math.min(targetCount, Math.ceil((i + 1) * slope) + widestShift);
  const costs = new Float64Array(to - from + 1).fill(Infinity);
  const row = { from, costs, choices: new Uint8Array(to - from + 1) };
  for (let j = from; j <= to; j++) {
    if (i === 0 && j === 0) costs[0] = 0;
    else choose(rows, row, sides, i, j);
  }
  return row;
}

function choose(rows: readonly Row[], row: Row, sides: Sides, i: number, j: number): void {
  for (const [choice, shape] of shapes.entries()) {
    if (shape.source > i || shape.target > j) continue;
    const earlier = shape.source === 0 ? row : (rows[i - shape.source] as Row);
    const before = earlier.costs[j - shape.target - earlier.from] ?? Infinity;
    const cost = before + shape.cost + priceOf(sides, i, j, shape.source, shape.target);
    if (cost >= (row.costs[j - row.from] as number)) continue;
    row.costs[j - row.from] = cost;
    row.choices[j - row.from] = choice;
  }
}

function priceOf({ source, target }: Sides, i: number, j: number, sources: number, targets: number): number {
  const sourceLength = (source[i] as number) - (source[i - sources] as number);
  const targetLength = (target[j] as number) - (target[j - targets] as number);
  const mean = Math.max(1, (sourceLength + targetLength) / 2);
  const price = (sourceLength - targetLength) ** 2 / (2 * variancePerLetter * mean);
  return sources === 0 || targets === 0 ? Math.min(price, dearestOmission) : price;
}

function walkBack(rows: readonly Row[], sourceCount: number, targetCount: number): ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let i = sourceCount;
  let j = targetCount;
  while (i > 0 || j > 0) {
    const { from, choices } = rows[i] as Row;
    const shape = shapes[choices[j - from] as number] as (typeof shapes)[number];
    i -= shape.source;
    j -= shape.target;
    pairs.push({ source: placesFrom(i, shape.source), target: placesFrom(j, shape.target) });
  }
  return pairs.reverse();
}

function placesFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

function sumLengths(paragraphs: readonly string[]): Float64Array {
  const sums = new Float64Array(paragraphs.length + 1);
  for (const [at, paragraph] of paragraphs.entries()) {
    sums[at + 1] = (sums[at] as number) + measureLength(paragraph);
  }
  return sums;
}

/** In letters; blanks do not count, as Chinese has none. */
function measureLength(paragraph: string): number {
  let length = 0;
  for (let at = 0; at < paragraph.length; at++) {
    if (scriptOf(paragraph.charCodeAt(at)) === script.han) length += lettersPerHan;
    else if (!/\s/.test(paragraph.charAt(at))) length++;
  }
  return length;
}
