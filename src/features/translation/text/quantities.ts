import { scriptOf, script } from './scripts.ts';
import type { Atom, Token } from './text-analysis.ts';
import { findUnit, longestUnit, quantityToken } from './units.ts';

/** What may stand between the two ends of a range: 15–53, −60…+40, от 5 до 10, 5至10. */
const rangeBetween = /^(?:[\s°c%с]{0,3})(?:-|~|\.{2,3}|до|至|到|to)\s?\+?-?$/;
const longestGap = 7;

/**
 * Adds a token for every number that has a unit, sign included. Both ends of a range take the unit that stands
 * after the second one. A number glued to its unit (10мпа) comes as a code and is taken apart here.
 */
export function readQuantities(text: string, atoms: readonly Atom[], tokens: Token[]): void {
  let previous: { value: number; start: number; end: number } | undefined;
  for (const atom of atoms) {
    if (atom.kind !== 'number' && atom.kind !== 'code') continue;
    const digits = /^\d{1,15}(?:[.,]\d{1,15})?/.exec(atom.surface)?.[0];
    if (digits === undefined) continue;
    const numberEnd = atom.start + digits.length;
    const value = readSign(text, atom.start) * Number(digits.replace(',', '.'));
    const unit = readUnit(text, numberEnd);
    const isGlued = atom.kind === 'code';
    if (isGlued && (unit?.end !== atom.end || followsLetter(text, atom.start))) continue;
    if (unit === undefined) {
      previous = { value, start: atom.start, end: numberEnd };
      continue;
    }
    tokens.push({
      value: quantityToken(value, unit.unit),
      kind: 'quantity',
      start: atom.start,
      end: unit.end,
    });
    if (previous !== undefined && isRange(text, previous.end, atom.start)) {
      const first = quantityToken(previous.value, unit.unit);
      tokens.push({ value: first, kind: 'quantity', start: previous.start, end: unit.end });
    }
    previous = undefined;
  }
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
  const joined = scriptOf(text.charCodeAt(at - 2));
  return joined === script.none || joined === script.han ? -1 : 1;
}

/** The longest known unit right after a number, one space allowed, not followed by more letters. */
function readUnit(
  text: string,
  at: number,
): { unit: { base: string; factor: number }; end: number } | undefined {
  const from = text[at] === ' ' ? at + 1 : at;
  for (let length = Math.min(longestUnit, text.length - from); length > 0; length--) {
    const unit = findUnit(text.slice(from, from + length));
    if (unit === undefined) continue;
    const end = from + length;
    if (endsWord(text, end)) return { unit, end };
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
