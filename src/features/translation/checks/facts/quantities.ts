import { script, scriptOf } from '../../text/scripts.ts';
import { readBound, type Bound } from './bounds.ts';
import { readNumberWords } from './number-words.ts';
import { readNumerals, readScale, type Numeral } from './numerals.ts';
import type { Reading, Span } from './reading.ts';
import { joinNeighbours } from './ranges.ts';
import { readUnit, type ReadUnit } from './units.ts';

export type Quantity = Span & {
  /** Sign and scale included. */
  readonly value: number;
  readonly scale: number;
  /** What a word may stand for besides. */
  readonly otherValues: readonly number[];
  readonly unit: ReadUnit | undefined;
  /** The unit of its neighbour in a list or product, which may be meant: 5, 10 и 15 мм. */
  readonly neighbourUnit: ReadUnit | undefined;
  readonly isWord: boolean;
  readonly isTolerance: boolean;
  readonly bound: Bound | undefined;
  /** Where the number after it starts, if the two are a range. */
  readonly rangeTo: number | undefined;
};

/** Every number of a text that is no part of a date, standard or code, with sign, scale, unit, and range. */
export function readQuantities(reading: Reading): Quantity[] {
  const found: Quantity[] = [];
  for (const numeral of readNumerals(reading)) {
    found.push(readQuantity(reading, numeral, found.at(-1)?.end ?? 0));
  }
  const words = readNumberWords(reading.without(found)).map((word): Quantity => {
    const [value = 0, ...otherValues] = word.values;
    const quantity = readQuantity(reading, { value, start: word.start, end: word.end }, 0);
    const unit = word.isPercent ? percent(word) : quantity.unit;
    return { ...quantity, unit, otherValues, isWord: true };
  });
  const all = [...found, ...words].sort((a, b) => a.start - b.start);
  return joinNeighbours(reading.lower, all);
}

function percent({ start, end }: Span): ReadUnit {
  return { base: '%', per: '', factor: 1, start, end, isDoubtful: false };
}

function readQuantity(reading: Reading, numeral: Numeral, previousEnd: number): Quantity {
  const text = reading.lower;
  const { sign, isTolerance, start } = readSign(reading, numeral.start, previousEnd);
  const { scale, end: scaleEnd } = readScale(text, numeral.end);
  const more = /^ ?[多余来](?=\p{L})/u.exec(text.slice(scaleEnd, scaleEnd + 3))?.[0].length ?? 0;
  const after = readOwnUnit(reading, numeral, scaleEnd + more);
  const before = readMarkBefore(reading, start);
  const end = after?.end ?? scaleEnd;
  return {
    value: Number((numeral.value * scale).toPrecision(12)) * (isBelowZero(text, end) ? -1 : sign),
    scale,
    otherValues: [],
    unit: perEach(text, start, after) ?? before,
    neighbourUnit: undefined,
    isWord: false,
    isTolerance,
    bound: readBound(text, start, end, reading.language),
    rangeTo: undefined,
    start: before?.start ?? start,
    end,
  };
}

function isBelowZero(text: string, at: number): boolean {
  return /^ ?(?:ниже нуля|мороза|below zero)/.test(text.slice(at, at + 12));
}

/** The unit after a number; a year of the calendar has none: 2018年, 2018 г., 2018 году. */
function readOwnUnit(reading: Reading, { value, start, end }: Numeral, at: number): ReadUnit | undefined {
  const unit = readUnit(reading, at);
  const isYear = end - start === 4 && at === end && value >= 1900 && value <= 2100;
  if (
    isYear &&
    unit !== undefined &&
    (unit.base === 'year' || (unit.base === 'g' && reading.lower[unit.end] === '.'))
  )
    return undefined;
  return unit;
}

const times: Readonly<Record<string, string>> = {
  秒: 's',
  分钟: 'min',
  小时: 'h',
  时: 'h',
  天: 'd',
  日: 'd',
  年: 'year',
  月: 'month',
};

/** 每小时处理20吨, 年产5万吨: the time stands before. */
function perEach(text: string, start: number, unit: ReadUnit | undefined): ReadUnit | undefined {
  const before = text.slice(Math.max(0, start - 12), start);
  const found =
    /每(秒|分钟|小时|天|日|年|月)\p{Script=Han}{0,6} ?$|([年月日时])(?:产|处理|速)\p{Script=Han}{0,3} ?$/u.exec(
      before,
    );
  const per = times[found?.[1] ?? found?.[2] ?? ''];
  return unit === undefined || per === undefined || unit.per !== '' || unit.base === '%'
    ? unit
    : { ...unit, per };
}

/** $5, USD 5, ¥100, 人民币100元, 百分之70. */
function readMarkBefore(reading: Reading, start: number): ReadUnit | undefined {
  const before = reading.lower.slice(Math.max(0, start - 5), start);
  const written = /(?:\$|€|¥|₽|(?<![a-z])(?:usd|eur|cny|rmb|rub)|人民币|百分之) ?$/.exec(before)?.[0];
  if (written === undefined) return undefined;
  const base = { $: 'usd', '€': 'eur', '¥': 'cny', '₽': 'rub', rmb: 'cny', 人民币: 'cny', 百分之: '%' };
  const mark = written.trim();
  const named = (base as Readonly<Record<string, string>>)[mark] ?? mark;
  return { base: named, per: '', factor: 1, start: start - written.length, end: start, isDoubtful: false };
}

type Sign = { readonly sign: 1 | -1; readonly isTolerance: boolean; readonly start: number };

/** A minus counts where no number or word stands right before it, which it could join to this one. */
function readSign(reading: Reading, at: number, previousEnd: number): Sign {
  const before = reading.lower.slice(Math.max(0, at - 12), at);
  const tolerance = /(?:±|\+\/-|плюс-минус|正负) ?$/.exec(before)?.[0];
  if (tolerance !== undefined) return { sign: 1, isTolerance: true, start: at - tolerance.length };
  const word = /(?:零下|负|минус|minus) ?$/.exec(before)?.[0];
  if (word !== undefined) return { sign: -1, isTolerance: false, start: at - word.length };
  const mark = /- ?$/.exec(before)?.[0];
  const isMinus = mark !== undefined && isMinusAt(reading, at - mark.length, mark, previousEnd);
  return isMinus
    ? { sign: -1, isTolerance: false, start: at - mark.length }
    : { sign: 1, isTolerance: false, start: at };
}

function isMinusAt(reading: Reading, at: number, mark: string, previousEnd: number): boolean {
  const isParted = mark === '- ' && reading.writtenAt({ start: at, end: at + 1 }) !== '−';
  if (isParted) return false;
  if (at === 0) return true;
  if (previousEnd > 0 && reading.lower.slice(previousEnd, at).trim() === '') return false;
  const last = scriptOf(reading.lower.charCodeAt(at - 1));
  return last === script.none || last === script.han;
}
