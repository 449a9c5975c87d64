import { codeTokens } from './codes.ts';
import { normaliseText } from './normalise.ts';
import { readQuantities } from './quantities.ts';
import { readWord } from './read-word.ts';
import { script, scriptOf } from './scripts.ts';
import { readStandards } from './standards.ts';
import type { Atom, TextAnalysis, Token } from './text-analysis.ts';

const hyphen = 0x2d;
const point = 0x2e;
const comma = 0x2c;
/** Longer runs are cut, so that a hostile text cannot make one gigantic token. */
const longestRun = 64;
const longestJoined = 40;

type Writer = { readonly text: string; readonly atoms: Atom[]; readonly tokens: Token[]; isBroken: boolean };

/** Takes a text of any script apart: words, characters, codes, numbers with units. Linear in its length; never throws. */
export function analyseText(original: string): TextAnalysis {
  const normal = normaliseText(original);
  const text = normal.text;
  const writer: Writer = { text, atoms: [], tokens: [], isBroken: true };
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = scriptOf(unit);
    if (kind === script.han) at = readHan(writer, at);
    else if (kind === script.none) {
      if (isBreak(unit)) writer.isBroken = true;
      at++;
    } else at = readRun(writer, at);
  }
  readQuantities(text, writer.atoms, writer.tokens);
  readStandards(writer.atoms, writer.tokens);
  return { normal, atoms: writer.atoms, tokens: writer.tokens };
}

/** Marks that end a phrase; spaces, hyphens, slashes and quotation marks do not. */
function isBreak(unit: number): boolean {
  const isLowMark =
    unit === comma || unit === point || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f;
  return isLowMark || unit === 0x28 || unit === 0x29 || unit === 0x3002 || unit === 0x3001 || unit === 0x7c;
}

/** Whether a break stands before the atom that comes now. */
function takeBreak(writer: Writer): boolean {
  const { isBroken } = writer;
  writer.isBroken = false;
  return isBroken;
}

function readHan(writer: Writer, from: number): number {
  const { text, atoms, tokens } = writer;
  let end = from;
  for (let before = 0; end < text.length; end++) {
    const key = text.charCodeAt(end);
    if (scriptOf(key) !== script.han) break;
    const isBroken = takeBreak(writer);
    atoms.push({ key, kind: 'han', surface: '', start: end, end: end + 1, isBroken, isStop: false });
    if (end > from) {
      tokens.push({ value: pairKey(before, key), kind: 'bigram', start: end - 1, end: end + 1 });
    }
    before = key;
  }
  if (end - from === 1)
    tokens.push({ value: pairKey(text.charCodeAt(from), 0), kind: 'bigram', start: from, end });
  return end;
}

/** Two East Asian characters (the second 0 for a lone one) as a small positive integer. */
export function pairKey(first: number, second: number): number {
  return (((first - 0x3000) & 0x7fff) << 15) | (second === 0 ? 0 : ((second - 0x3000) & 0x7fff) + 1);
}

type Part = {
  readonly start: number;
  readonly end: number;
  readonly hasLetter: boolean;
  readonly hasDigit: boolean;
};

/** Reads letters and digits joined by hyphens: лазерно-дуговая, ti-6al-4v, 15-53, x80, 10.5. */
function readRun(writer: Writer, from: number): number {
  const { text } = writer;
  const first = readPart(text, from);
  pushPart(writer, first);
  if (!isJoined(text, first.end)) return first.end;
  const parts = [first];
  let { end } = first;
  while (isJoined(text, end) && end + 1 - from < longestRun) {
    const part = readPart(text, end + 1);
    pushPart(writer, part);
    parts.push(part);
    end = part.end;
  }
  if (parts.length > 1 && end - from <= longestJoined) pushJoined(writer, parts, from, end);
  return end;
}

function isJoined(text: string, end: number): boolean {
  return text.charCodeAt(end) === hyphen && isAlphanumeric(text.charCodeAt(end + 1));
}

function isAlphanumeric(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  const kind = scriptOf(unit);
  return kind === script.digit || kind === script.cyrillic || kind === script.latin;
}

function readPart(text: string, from: number): Part {
  let end = from;
  let hasLetter = false;
  let hasDigit = false;
  while (end < text.length && end - from < longestRun) {
    const kind = scriptOf(text.charCodeAt(end));
    if (kind === script.cyrillic || kind === script.latin) hasLetter = true;
    else if (kind === script.digit) hasDigit = true;
    else if (!hasDigit || hasLetter || !isDecimalMark(text, end)) break;
    end++;
  }
  return { start: from, end, hasLetter, hasDigit };
}

function isDecimalMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === point || unit === comma) && scriptOf(text.charCodeAt(at + 1)) === script.digit;
}

function pushPart(writer: Writer, { start, end, hasLetter, hasDigit }: Part): void {
  const piece = writer.text.slice(start, end);
  if (!hasDigit) pushWord(writer, piece, start, end);
  else if (hasLetter) pushCode(writer, piece, start, end);
  else pushNumber(writer, piece, start, end);
}

function pushWord(writer: Writer, piece: string, start: number, end: number): void {
  const { letters, key, isStop } = readWord(piece);
  writer.atoms.push({ key, kind: 'word', surface: letters, start, end, isBroken: takeBreak(writer), isStop });
  if (letters.length > 1 && !isStop) writer.tokens.push({ value: key, kind: 'word', start, end });
}

function pushCode(writer: Writer, piece: string, start: number, end: number): void {
  const values = codeTokens(piece);
  const isBroken = takeBreak(writer);
  const key = values[0] ?? piece;
  writer.atoms.push({ key, kind: 'code', surface: piece, start, end, isBroken, isStop: false });
  for (const value of values) writer.tokens.push({ value, kind: 'code', start, end });
}

function pushNumber(writer: Writer, piece: string, start: number, end: number): void {
  const key = piece.replaceAll(',', '.');
  const isBroken = takeBreak(writer);
  writer.atoms.push({ key, kind: 'number', surface: piece, start, end, isBroken, isStop: false });
  writer.tokens.push({ value: `n:${key}`, kind: 'number', start, end });
}

/** The hyphenated whole beside its parts: a code where it has digits and letters, a word where it has letters only. */
function pushJoined(writer: Writer, parts: readonly Part[], start: number, end: number): void {
  if (!parts.some((part) => part.hasLetter)) return;
  const joined = parts.map((part) => writer.text.slice(part.start, part.end)).join('');
  if (parts.some((part) => part.hasDigit)) {
    for (const value of codeTokens(joined)) writer.tokens.push({ value, kind: 'code', start, end });
    return;
  }
  writer.tokens.push({ value: readWord(joined).key, kind: 'word', start, end });
}
