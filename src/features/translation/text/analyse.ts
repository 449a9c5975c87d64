import { codeTokens, unmixAlphabets } from './codes.ts';
import { normaliseText } from './normalise.ts';
import { readQuantities } from './quantities.ts';
import { script, scriptOf, type Script } from './scripts.ts';
import { isStopWord } from './stop-words.ts';
import { readStandards } from './standards.ts';
import { stemWord } from './stem.ts';
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

function readHan(writer: Writer, from: number): number {
  const { text } = writer;
  let at = from;
  while (at < text.length && scriptOf(text.charCodeAt(at)) === script.han) {
    const key = text.charCodeAt(at);
    pushAtom(writer, { key, kind: 'han', surface: '', start: at, end: at + 1 });
    if (at > from) {
      writer.tokens.push({
        value: pairKey(text.charCodeAt(at - 1), key),
        kind: 'bigram',
        start: at - 1,
        end: at + 1,
      });
    }
    at++;
  }
  if (at - from === 1) {
    writer.tokens.push({ value: pairKey(text.charCodeAt(from), 0), kind: 'bigram', start: from, end: at });
  }
  return at;
}

/** Two East Asian characters (the second 0 for a lone one) as a small positive integer. */
export function pairKey(first: number, second: number): number {
  return (((first - 0x3000) & 0x7fff) << 15) | (second === 0 ? 0 : ((second - 0x3000) & 0x7fff) + 1);
}

/** Reads letters and digits joined by hyphens: лазерно-дуговая, ti-6al-4v, 15-53, x80, 10.5. */
function readRun(writer: Writer, from: number): number {
  const { text } = writer;
  const parts: { start: number; end: number; hasLetter: boolean; hasDigit: boolean }[] = [];
  let at = from;
  while (at - from < longestRun) {
    const part = readPart(text, at);
    parts.push(part);
    at = part.end;
    const joins = text.charCodeAt(at) === hyphen && isAlphanumeric(text.charCodeAt(at + 1));
    if (!joins) break;
    at++;
  }
  for (const part of parts) {
    const piece = text.slice(part.start, part.end);
    if (part.hasLetter && part.hasDigit) pushCode(writer, piece, part.start, part.end);
    else if (part.hasLetter) pushWord(writer, piece, part.start, part.end);
    else pushNumber(writer, piece, part.start, part.end);
  }
  const end = parts.at(-1)?.end ?? from + 1;
  if (parts.length > 1 && end - from <= longestJoined) pushJoined(writer, parts, from, end);
  return end;
}

function readPart(
  text: string,
  from: number,
): { start: number; end: number; hasLetter: boolean; hasDigit: boolean } {
  let at = from;
  let hasLetter = false;
  let hasDigit = false;
  while (at < text.length && at - from < longestRun) {
    const unit = text.charCodeAt(at);
    const kind = scriptOf(unit);
    if (kind === script.digit) hasDigit = true;
    else if (kind === script.cyrillic || kind === script.latin) hasLetter = true;
    else if (!isDecimalMark(text, at, hasLetter, hasDigit)) break;
    at++;
  }
  return { start: from, end: at, hasLetter, hasDigit };
}

function isDecimalMark(text: string, at: number, hasLetter: boolean, hasDigit: boolean): boolean {
  const unit = text.charCodeAt(at);
  if ((unit !== point && unit !== comma) || hasLetter || !hasDigit) return false;
  return scriptOf(text.charCodeAt(at + 1)) === script.digit;
}

function isAlphanumeric(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  const kind = scriptOf(unit);
  return kind === script.digit || kind === script.cyrillic || kind === script.latin;
}

function pushWord(writer: Writer, piece: string, start: number, end: number): void {
  const { word, wordScript } = readWord(piece);
  const key = stemWord(word, wordScript);
  const isStop = isStopWord(word);
  pushAtom(writer, { key, kind: 'word', surface: word, start, end, isStop });
  if (word.length > 1 && !isStop) writer.tokens.push({ value: key, kind: 'word', start, end });
}

function readWord(piece: string): { word: string; wordScript: Script } {
  let cyrillic = 0;
  let latin = 0;
  for (let at = 0; at < piece.length; at++) {
    if (scriptOf(piece.charCodeAt(at)) === script.cyrillic) cyrillic++;
    else latin++;
  }
  const isCyrillic = cyrillic >= latin;
  const word = cyrillic > 0 && latin > 0 ? unmixAlphabets(piece, isCyrillic) : piece;
  return { word, wordScript: isCyrillic ? script.cyrillic : script.latin };
}

function pushCode(writer: Writer, piece: string, start: number, end: number): void {
  const values = codeTokens(piece);
  pushAtom(writer, { key: values[0] ?? piece, kind: 'code', surface: piece, start, end });
  for (const value of values) writer.tokens.push({ value, kind: 'code', start, end });
}

function pushNumber(writer: Writer, piece: string, start: number, end: number): void {
  const value = piece.replaceAll(',', '.');
  pushAtom(writer, { key: value, kind: 'number', surface: piece, start, end });
  writer.tokens.push({ value: `n:${value}`, kind: 'number', start, end });
}

/** The hyphenated whole beside its parts: a code where it has digits and letters, a word where it has letters only. */
function pushJoined(
  writer: Writer,
  parts: readonly { start: number; end: number; hasLetter: boolean; hasDigit: boolean }[],
  start: number,
  end: number,
): void {
  const hasDigit = parts.some((part) => part.hasDigit);
  const hasLetter = parts.some((part) => part.hasLetter);
  if (!hasLetter) return;
  const joined = parts.map((part) => writer.text.slice(part.start, part.end)).join('');
  if (hasDigit) {
    for (const value of codeTokens(joined)) writer.tokens.push({ value, kind: 'code', start, end });
    return;
  }
  const { word, wordScript } = readWord(joined);
  writer.tokens.push({ value: stemWord(word, wordScript), kind: 'word', start, end });
}

function pushAtom(writer: Writer, atom: Omit<Atom, 'isBroken' | 'isStop'> & { isStop?: boolean }): void {
  const { key, kind, surface, start, end, isStop = false } = atom;
  // One shape for all atoms, made at once: a copy by spreading takes three times as long.
  writer.atoms.push({ key, kind, surface, start, end, isStop, isBroken: writer.isBroken });
  writer.isBroken = false;
}
