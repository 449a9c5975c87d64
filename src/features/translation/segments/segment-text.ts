import type { Language } from '../../../shared/language.ts';
import { endsSentence } from './ends-sentence.ts';
import { findEnclosures } from './find-enclosures.ts';
import type { Enclosure, Enclosures } from './find-enclosures.ts';
import { isBlank, sign, signAt } from './signs.ts';

/** What is translated as one: mostly a sentence, or a heading or an item of a list on a line of its own. */
export type Segment = {
  /** Without blanks at either end; never empty. */
  readonly text: string;
  /** Places in the whole text, in code units. */
  readonly start: number;
  readonly end: number;
  /** The blanks between this segment and the next, or to the end of the text. */
  readonly gap: string;
};

export type SegmentedText = {
  /** The blanks before the first segment; all of a text that has none. */
  readonly lead: string;
  readonly segments: readonly Segment[];
};

/**
 * Cuts a text into segments. A line break always parts. 。！？ end a sentence, with the quotes and brackets that close
 * after them; ； does not: GB/T 15834-2011 counts it among the marks inside a sentence, and its Russian and English
 * counterparts keep the clauses together too. «……» ends nothing in Chinese, where no capital tells a pause from an end.
 * . ! ? … need a blank and no small letter after them, and are weighed against abbreviations, initials and numbering.
 * In doubt nothing is cut: a segment too long can be translated, half a sentence can not. Linear time; never throws.
 */
export function segmentText(text: string, language: Language): SegmentedText {
  const spans: Span[] = [];
  for (let from = 0; from < text.length;) {
    const to = findLineEnd(text, from);
    cutLine(text, language, from, to, spans);
    from = to + 1;
  }
  const segments = spans.map(({ start, end }, index): Segment => {
    const gapEnd = spans[index + 1]?.start ?? text.length;
    return { text: text.slice(start, end), start, end, gap: text.slice(end, gapEnd) };
  });
  return { lead: text.slice(0, spans[0]?.start ?? text.length), segments };
}

/** The text that was cut. */
export function joinSegments({ lead, segments }: SegmentedText): string {
  return lead + segments.map(({ text, gap }) => text + gap).join('');
}

type Span = { readonly start: number; readonly end: number };

/** What follows a mark is judged by this many code units. */
const longestFollowing = 24;

function cutLine(text: string, language: Language, from: number, to: number, spans: Span[]): void {
  const enclosures = findEnclosures(text, from, to);
  let start = skipBlanks(text, from, to);
  let pair = 0;
  for (let at = start; at < to;) {
    if (signAt(text, at) !== sign.endMark) {
      at++;
      continue;
    }
    const mark = at;
    const closers = skipMarks(text, mark, to);
    const end = skipClosers(text, closers, to, enclosures);
    const next = skipBlanks(text, end, to);
    at = end;
    while ((enclosures.pairs[pair]?.close ?? to) < mark) pair++;
    if (next >= to || isEnclosed(enclosures.pairs[pair], start, mark, end)) continue;
    const following = text.slice(next, Math.min(to, next + longestFollowing));
    if (!endsSentence({ text, language, segmentStart: start, mark, closers, end, next, following })) continue;
    spans.push({ start, end });
    start = at = next;
  }
  const end = skipBlanksBack(text, start, to);
  if (end > start) spans.push({ start, end });
}

/** Speech and remarks stay whole; a remark in brackets also stays with the sentence it stands in. */
function isEnclosed(pair: Enclosure | undefined, start: number, mark: number, end: number): boolean {
  if (pair === undefined || pair.open > mark) return false;
  return pair.close >= end || (pair.isBracket && pair.open > start);
}

function findLineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && signAt(text, at) !== sign.lineBreak) at++;
  return at;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text, at)) at++;
  return at;
}

function skipBlanksBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text, at - 1)) at--;
  return at;
}

function skipMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && signAt(text, at) === sign.endMark) at++;
  return at;
}

function skipClosers(text: string, from: number, to: number, { closingQuotes }: Enclosures): number {
  let at = from;
  while (at < to && (signAt(text, at) === sign.closer || closingQuotes.has(at))) at++;
  return at;
}
