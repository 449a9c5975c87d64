import { scriptOf, script } from './scripts.ts';
import type { Atom, Token } from './text-analysis.ts';
import { findUnit, longestUnit, perUnit, quantityToken, type Unit } from './units.ts';

/** What may stand between the two ends of a range: 15–53, −60…+40, от 5 до 10, 5至10. */
const rangeBetween = /^(?:[\s°c%с]{0,3})(?:-|~|÷|\.{2,3}|до|至|到|to)\s?\+?-?$/;
const longestGap = 7;
/** The hyphen after the first end of a range that has its unit too: 20°C-60°C, 20%-60%, 20度-60度. */
const endsQuantity = /\d ?(?:[°%‰]|摄氏度|[度米克秒帕伏瓦])$/;

type Numeral = { readonly value: number; readonly start: number; readonly end: number };

/**
 * Adds a token for every number that has a unit, sign included. Both ends of a range take the unit that stands
 * after the second one. A number glued to its unit (10мпа) comes as a code and is taken apart here.
 */
export function readQuantities(text: string, atoms: readonly Atom[], tokens: Token[]): void {
  let previous: Numeral | undefined;
  for (const atom of atoms) {
    if (atom.kind !== 'number' && atom.kind !== 'code') continue;
    const numeral = readNumeral(text, atom);
    if (numeral === undefined) continue;
    const unit = readUnit(text, numeral.end);
    const isGlued = atom.kind === 'code';
    if (isGlued && (!isUnitOf(unit, atom) || followsLetter(text, atom.start))) continue;
    if (unit === undefined) {
      previous = joinThousands(text, previous, numeral) ?? numeral;
      continue;
    }
    addQuantity(tokens, numeral, unit);
    const whole = joinThousands(text, previous, numeral);
    if (whole !== undefined) addQuantity(tokens, whole, unit);
    else if (previous !== undefined && isRange(text, previous.end, atom.start))
      addQuantity(tokens, previous, unit);
    previous = undefined;
  }
}

function readNumeral(text: string, { surface, start }: Atom): Numeral | undefined {
  const grouped = /^\d{1,3}(?:,\d{3}){2,4}(?:\.\d{1,15})?(?![\d,.])/.exec(surface)?.[0];
  const digits = grouped ?? /^\d{1,15}(?:[.,]\d{1,15})?/.exec(surface)?.[0];
  if (digits === undefined) return undefined;
  const plain = grouped === undefined ? digits.replace(',', '.') : digits.replaceAll(',', '');
  return { value: readSign(text, start) * Number(plain), start, end: start + digits.length };
}

/** 1 500 МПа: three digits after a space may go on the number before, or be one of their own. */
function joinThousands(text: string, before: Numeral | undefined, numeral: Numeral): Numeral | undefined {
  if (before === undefined || numeral.end - numeral.start !== 3 || numeral.start - before.end !== 1) return;
  if (text[before.end] !== ' ' || !/^\d{1,3}(?: \d{3})*$/.test(text.slice(before.start, before.end))) return;
  const value = before.value * 1000 + (before.value < 0 ? -numeral.value : numeral.value);
  return { value, start: before.start, end: numeral.end };
}

function addQuantity(
  tokens: Token[],
  { value, start, end }: Numeral,
  found: FoundUnit,
  wasHeat = false,
): void {
  const push = (unit: Unit): void => {
    tokens.push({ value: quantityToken(value, unit), kind: 'quantity', start, end: found.end });
  };
  push(found.unit);
  // Degrees in words, or below zero, are of heat more often than of angle.
  const isHeat = found.unit.base === '°' && (wasHeat || found.isWord || value < 0);
  if (isHeat) push({ base: 'c', factor: 1 });
  // Whoever leaves the sign away finds it too.
  if (value < 0) addQuantity(tokens, { value: -value, start, end }, found, isHeat);
}

/** The atom ends with the unit, or with its part before a slash. */
function isUnitOf(unit: FoundUnit | undefined, atom: Atom): boolean {
  return unit !== undefined && (unit.end === atom.end || unit.firstEnd === atom.end);
}

function isRange(text: string, from: number, to: number): boolean {
  return to - from <= longestGap && rangeBetween.test(text.slice(from, to).trim());
}

/** The 4v of ti-6al-4v is no voltage. */
function followsLetter(text: string, at: number): boolean {
  const before = text[at - 1] === '-' ? scriptOf(text.charCodeAt(at - 2)) : script.none;
  return before === script.latin || before === script.cyrillic;
}

/** A minus counts when nothing that it could join stands before it; 零下, 负, минус and minus say the same. */
function readSign(text: string, at: number): 1 | -1 {
  const before = text.slice(Math.max(0, at - 6), at).trimEnd();
  if (/(?:零下|负|минус|minus)$/.test(before)) return -1;
  if (text[at - 1] !== '-') return 1;
  if (at < 2) return -1;
  if (endsQuantity.test(text.slice(Math.max(0, at - 8), at - 1))) return 1;
  const joined = scriptOf(text.charCodeAt(at - 2));
  return joined === script.none || joined === script.han ? -1 : 1;
}

type FoundUnit = {
  readonly unit: Unit;
  /** Where it ends, and where the part before a slash does. */
  readonly end: number;
  readonly firstEnd: number;
  readonly isWord: boolean;
};

/** The longest known unit right after a number, one space allowed, not followed by more letters; м/с is one. */
function readUnit(text: string, at: number): FoundUnit | undefined {
  const from = text[at] === ' ' ? at + 1 : at;
  const first = readSimpleUnit(text, from);
  if (first === undefined) return undefined;
  const over = text[first.end] === '/' ? readSimpleUnit(text, first.end + 1) : undefined;
  const isWord = first.end - from > 1;
  if (over === undefined) return { unit: first.unit, end: first.end, firstEnd: first.end, isWord };
  return { unit: perUnit(first.unit, over.unit), end: over.end, firstEnd: first.end, isWord };
}

function readSimpleUnit(text: string, from: number): { unit: Unit; end: number } | undefined {
  const longest = Math.min(longestUnit(text[from]), text.length - from);
  for (let length = longest; length > 0; length--) {
    const unit = findUnit(text.slice(from, from + length));
    const end = from + length;
    if (unit !== undefined && endsWord(text, end)) return { unit, end };
  }
  return undefined;
}

function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = scriptOf(text.charCodeAt(end - 1));
  const next = scriptOf(text.charCodeAt(end));
  if (last === script.han || last === script.none) return true;
  return next === script.none || next === script.han;
}
