import { analyseText } from '../../translation/public-text.ts';
import type { Piece } from './piece.ts';
import { matchQuotes } from './quotes.ts';
import { readPrefixed } from './read-prefixed.ts';

const minuses = '-\u2212\uff0d\ufe63';
const openers = '([{（【〔［｛，。；、！？,;';

/** With so much beside the quotations it is a text (a request pasted in), in which they ask for nothing word for word. */
const textLength = 80;
/** A Chinese character says as much as so many letters. */
const lettersPerHan = 3;

/** Takes a query apart by its syntax; what is no syntax is words. Linear in its length; never throws. */
export function splitQuery(text: string): Piece[] {
  const pieces: Piece[] = [];
  const quotes = matchQuotes(text);
  const isText = countBeside(text, quotes) >= textLength;
  let wordsFrom = 0;
  let at = 0;
  const take = (piece: Piece): void => {
    if (text.slice(wordsFrom, piece.start).trim() !== '')
      pieces.push({ kind: 'words', start: wordsFrom, end: piece.start });
    pieces.push(piece);
    wordsFrom = at = piece.end;
  };
  while (at < text.length) {
    const closing = quotes.get(at);
    const piece =
      closing !== undefined && !isText
        ? ({ kind: 'phrase', text: text.slice(at + 1, closing).trim(), start: at, end: closing + 1 } as const)
        : isBoundary(text, at)
          ? readMarked(text, at, quotes)
          : undefined;
    if (piece === undefined) at++;
    else take(piece);
  }
  at = text.length;
  if (text.slice(wordsFrom).trim() !== '') pieces.push({ kind: 'words', start: wordsFrom, end: text.length });
  return pieces;
}

function countBeside(text: string, quotes: ReadonlyMap<number, number>): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    at = quotes.get(at) ?? at;
    if (/[\u3400-\u9fff]/.test(text[at] as string)) count += lettersPerHan;
    else if (/[\p{L}\p{N}]/u.test(text[at] as string)) count++;
  }
  return count;
}

function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || /\s/.test(before) || openers.includes(before) || /["”»」』》]/.test(before);
}

/** What begins here with a minus or a prefix. */
function readMarked(text: string, at: number, quotes: ReadonlyMap<number, number>): Piece | undefined {
  if (!minuses.includes(text[at] as string)) return readPrefixed(text, at, at, quotes, false);
  const before = text[at - 1];
  if (before !== undefined && /["”»」』》\n\r]/.test(before)) return undefined;
  const closing = quotes.get(at + 1);
  if (closing !== undefined)
    return { kind: 'excluded', text: text.slice(at + 2, closing).trim(), start: at, end: closing + 1 };
  const next = text.slice(at + 1, at + 3);
  if (!/^[\p{L}\p{N}]/u.test(next) || isQuantity(text, at)) return undefined;
  const prefixed = readPrefixed(text, at, at + 1, quotes, true);
  if (prefixed !== undefined) return prefixed;
  const end = endOfWord(text, at + 1, quotes);
  return { kind: 'excluded', text: text.slice(at + 1, end), start: at, end };
}

/** The end of the last letter or digit before a space, a quotation or a mark that ends a Chinese phrase. */
function endOfWord(text: string, from: number, quotes: ReadonlyMap<number, number>): number {
  let end = from;
  for (let at = from; at < text.length && !quotes.has(at); at++) {
    const character = text[at] as string;
    if (/[\s，。；、！？：]/.test(character)) break;
    if (!/[\p{P}\p{S}]/u.test(character)) end = at + 1;
  }
  return end;
}

const quantityReach = 40;

/** −60 °C is a quantity below zero, and so are both ends of −60…+40 °C; a bare −40 is taken for one as well. */
function isQuantity(text: string, at: number): boolean {
  if (!/\d/.test(text[at + 1] ?? '')) return false;
  const { atoms, tokens } = analyseText(text.slice(at, at + quantityReach));
  const first = atoms[0];
  if (first?.kind === 'number') return true;
  return tokens.some((token) => token.kind === 'quantity' && token.start === first?.start);
}
