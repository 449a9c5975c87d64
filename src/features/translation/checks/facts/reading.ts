import type { Language } from '../../../../shared/language.ts';
import { analyseText } from '../../text/analyse.ts';
import { originalOffset } from '../../text/normalise.ts';
import type { TextAnalysis } from '../../text/text-analysis.ts';

/** Stretch of a reading, in its normal form. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A text in its normal form, lower-case and with its capitals, unit for unit the same length. Superscripts are kept,
 * since 10⁶ is not 106. What one reader has taken the next does not see: `takenMark` stands there.
 */
export type Reading = {
  readonly original: string;
  readonly language: Language;
  readonly analysis: TextAnalysis;
  readonly lower: string;
  readonly cased: string;
  /** Offsets in the text as written. */
  placeOf(span: Span): Span;
  writtenAt(span: Span): string;
  without(spans: readonly Span[]): Reading;
};

export const takenMark = '\u0001';
const superscript = /[\u00b2\u00b3\u00b9\u2070-\u207b]/;

export function openReading(original: string, language: Language): Reading {
  const analysis = analyseText(original);
  const { normal } = analysis;
  const lower: string[] = [];
  const cased: string[] = [];
  for (let at = 0; at < normal.text.length; at++) {
    const written = original[originalOffset(normal, at)] ?? '';
    const letter = superscript.test(written) ? written : (normal.text[at] as string);
    const capital = letter.toUpperCase();
    const isCapital = written !== written.toLowerCase() && capital.length === 1;
    lower.push(letter);
    cased.push(isCapital ? capital : letter);
  }
  return makeReading(original, language, analysis, lower.join(''), cased.join(''));
}

function makeReading(
  original: string,
  language: Language,
  analysis: TextAnalysis,
  lower: string,
  cased: string,
): Reading {
  const placeOf = ({ start, end }: Span): Span => {
    const from = originalOffset(analysis.normal, start);
    return { start: from, end: Math.max(from + 1, originalOffset(analysis.normal, end)) };
  };
  return {
    original,
    language,
    analysis,
    lower,
    cased,
    placeOf,
    writtenAt(span) {
      const { start, end } = placeOf(span);
      return original.slice(start, end);
    },
    without(spans) {
      const sorted = [...spans].sort((a, b) => a.start - b.start);
      return makeReading(original, language, analysis, blank(lower, sorted), blank(cased, sorted));
    },
  };
}

function blank(text: string, spans: readonly Span[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    left += text.slice(at, from) + takenMark.repeat(end - from);
    at = end;
  }
  return left + text.slice(at);
}
