import { scriptOf, script } from '../../text/scripts.ts';
import { findUnit, longestUnit, type Unit } from '../../text/units.ts';
import { findMoreUnit, longestOfMoreUnits } from './more-units.ts';
import type { Reading } from './reading.ts';
import { readWordUnit } from './word-units.ts';

export type ReadUnit = {
  /** Sorted factors above the stroke, and below it. */
  readonly base: string;
  readonly per: string;
  readonly factor: number;
  readonly start: number;
  readonly end: number;
  /** A single small letter after a space may as well be a preposition: 5 с. */
  readonly isDoubtful: boolean;
};

type Part = { readonly unit: Unit; readonly start: number; readonly end: number };

const digitsOfSuperscripts: Readonly<Record<string, string>> = {
  '²': '2',
  '³': '3',
  '¹': '1',
  '⁴': '4',
  '⁻': '-',
};
const between = /^\s?[·*⋅]\s?/;
const over =
  /^\s?\/\s?|^ (?:per|an|a|each) |^ (?:в|за|на) (?=(?:час|сут|мин|сек|год|ден|мес|нед|килограмм|тонн))|^每/;
const mostFactors = 5;

/** The unit at a place (a space or a hyphen before it allowed), with all its factors: Вт/(м·К), м³/сут, t per day. */
export function readUnit(reading: Reading, at: number): ReadUnit | undefined {
  const text = reading.lower;
  const from = at + (/^(?: |-(?=[^\d\s]))?/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
  const first = readPart(reading, from);
  if (first === undefined) return undefined;
  const above = [first];
  const below: Part[] = [];
  let { end } = first;
  for (let count = 0; count < mostFactors; count++) {
    const next = readFactor(reading, end);
    if (next === undefined) break;
    (next.isBelow ? below : above).push(...next.parts);
    ({ end } = next);
  }
  return { ...multiply(above, below), start: from, end, isDoubtful: isDoubtful(text, at, from, end) };
}

type Factor = { readonly parts: readonly Part[]; readonly isBelow: boolean; readonly end: number };

/** The next factor of a unit after its stroke, dot or «per». */
function readFactor(reading: Reading, at: number): Factor | undefined {
  const text = reading.lower;
  const dot = between.exec(text.slice(at, at + 3))?.[0];
  const joint = dot ?? over.exec(text.slice(at, at + 16))?.[0];
  if (joint === undefined) return undefined;
  const isBelow = dot === undefined;
  const from = at + joint.length;
  if (isBelow && text[from] === '(') {
    const group = readGroup(reading, from + 1);
    if (group !== undefined) return { ...group, isBelow };
  }
  const part = readPart(reading, from);
  return part === undefined ? undefined : { parts: [part], isBelow, end: part.end };
}

function isDoubtful(text: string, at: number, from: number, end: number): boolean {
  return text[at] === ' ' && text.slice(from, end) === 'с';
}

/** (м²·ч) after a stroke. */
function readGroup(reading: Reading, at: number): { parts: Part[]; end: number } | undefined {
  const parts: Part[] = [];
  let end = at;
  for (;;) {
    const part = readPart(reading, end);
    if (part === undefined) return undefined;
    parts.push(part);
    const joint = between.exec(reading.lower.slice(part.end, part.end + 3))?.[0];
    if (joint === undefined)
      return reading.lower[part.end] === ')' ? { parts, end: part.end + 1 } : undefined;
    end = part.end + joint.length;
  }
}

function multiply(above: readonly Part[], below: readonly Part[]): Pick<ReadUnit, 'base' | 'per' | 'factor'> {
  const bases = (parts: readonly Part[]): string =>
    parts
      .map(({ unit }) => unit.base)
      .sort()
      .join('·');
  const size = (parts: readonly Part[]): number => parts.reduce((all, { unit }) => all * unit.factor, 1);
  return { base: bases(above), per: bases(below), factor: size(above) / size(below) };
}

function readPart(reading: Reading, from: number): Part | undefined {
  const text = reading.lower.slice(
    from,
    from + Math.max(longestUnit(reading.lower[from]), longestOfMoreUnits()) + 2,
  );
  const plain = [...text].map((letter) => digitsOfSuperscripts[letter] ?? letter).join('');
  for (let length = Math.min(plain.length, text.length); length > 0; length--) {
    const spelling = plain.slice(0, length).replace('^', '');
    const unit = findUnit(spelling) ?? findMoreUnit(spelling);
    if (unit === undefined || !endsThere(reading.lower, from + length)) continue;
    const end = from + length;
    if (isOtherWord(reading, spelling, from, end)) continue;
    return raise(reading, ownUnit(reading, spelling, unit, from), from, end);
  }
  const word = readWordUnit(reading.lower, from);
  return word === undefined ? undefined : { ...word, start: from };
}

function endsThere(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = scriptOf(text.charCodeAt(end - 1));
  const next = scriptOf(text.charCodeAt(end));
  if (last === script.han || last === script.none) return true;
  return next === script.none || next === script.han;
}

/** What makes another word of a character that is a unit elsewhere, if it follows. */
const otherWords: Readonly<Record<string, RegExp>> = {
  元: /[件素组]/,
  度: /[电数]/,
  方: /[法案向面式]/,
  天: /[然线津]/,
  日: /[本元]/,
};

/** Letters that are units only as capitals or only small, and Chinese characters that begin another word. */
function isOtherWord(reading: Reading, spelling: string, from: number, end: number): boolean {
  const written = reading.cased.slice(from, end);
  if (/^[aавvwkкнnf]$/.test(spelling)) return written === spelling;
  if (/^[hmм]$/.test(spelling)) return written !== spelling;
  if (spelling === 'да') return written !== 'Да';
  return otherWords[spelling]?.test(reading.lower[end] ?? '') ?? false;
}

/** Conversions between these are not a matter of prefixes. */
const ownBases: Readonly<Record<string, string>> = {
  'pa 100000': 'bar',
  'pa 101325': 'atm',
  's 60': 'min',
  's 3600': 'h',
  's 86400': 'd',
};

function ownUnit(reading: Reading, spelling: string, unit: Unit, from: number): Unit {
  const own = ownBases[`${unit.base} ${unit.factor}`];
  if (own !== undefined) return { base: own, factor: 1 };
  const isMilli =
    /^[mм](?:[pп][aа]|w|вт|[vв]|j|дж|ω|ом|wh|вт·ч|[nн])$/.test(spelling) &&
    /^[mм]\p{Lu}/u.test(reading.cased.slice(from, from + 2));
  return isMilli && unit.factor >= 1e6 ? { base: unit.base, factor: unit.factor / 1e9 } : unit;
}

/** с⁻¹, м⁻³. */
function raise(reading: Reading, unit: Unit, start: number, end: number): Part {
  const power = /^⁻?[¹²³⁴]/.exec(reading.lower.slice(end, end + 2))?.[0];
  if (power === undefined) return { unit, start, end };
  const exponent = Number([...power].map((letter) => digitsOfSuperscripts[letter] ?? '').join(''));
  return {
    unit: { base: `${unit.base}^${exponent}`, factor: unit.factor ** exponent },
    start,
    end: end + power.length,
  };
}
