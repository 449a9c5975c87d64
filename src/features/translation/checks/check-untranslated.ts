import type { Reading, Span } from './facts/reading.ts';
import { lacksOwnLetters } from './facts/own-letters.ts';
import { copiedPassages, foreignPassages, proseOf } from './facts/passages.ts';
import type { Finding } from './finding.ts';
import { findingAt, type Check, type Pair } from './pair.ts';

type Passage = Span & { readonly isCopied: boolean };

/** Words of the source left as they were: Chinese or Russian ones by their script, English ones by three in a row. */
export const checkUntranslated: Check = (pair) => {
  const prose = targetProse(pair);
  const latin = pair.from === 'en' ? copiedPassages(prose, pair.source.reading) : [];
  const copied = passagesOf(pair, prose).filter(({ isCopied }) => isCopied);
  return [...copied, ...latin].map((span) => describe(pair, 'untranslated', span));
};

/**
 * Letters the language is not written in, and not taken over from the source either; a Latin letter in a Russian word; a
 * sentence without a letter of its language.
 */
export const checkScript: Check = (pair) => {
  const { original: source } = pair.source.reading;
  const { original: target } = pair.target.reading;
  if (target.trim() !== '' && lacksOwnLetters(source, pair.from, target, pair.to)) {
    const whole = { start: 0, end: target.length };
    return [{ check: 'wrongScript', severity: 'blocks', where: { side: 'target', ...whole }, found: target }];
  }
  const prose = targetProse(pair);
  const foreign = passagesOf(pair, prose).filter(({ isCopied }) => !isCopied);
  return [...foreign, ...mixedWords(prose)].map((span) => describe(pair, 'wrongScript', span));
};

/** An original name in brackets or quotes, or a few capitals (НД 10/100), is usual, and only pointed out. */
function describe(pair: Pair, check: 'untranslated' | 'wrongScript', span: Span): Finding {
  const { lower, cased } = pair.target.reading;
  const isMark = /^[\p{Lu} -]{1,4}$/u.test(cased.slice(span.start, span.end));
  const isQuoted =
    /[("«“‘]\s?$/.test(lower.slice(0, span.start)) && /^\s?[)"»”’]/.test(lower.slice(span.end));
  const severity = isQuoted || isMark ? 'warns' : 'blocks';
  return { ...findingAt(pair, check, severity, 'target', span), found: pair.target.reading.writtenAt(span) };
}

function targetProse(pair: Pair): Reading {
  const ids = new Set(
    pair.terms.mentions(pair.source.reading.original, pair.from).map(({ conceptId }) => conceptId),
  );
  const kept = [...ids].flatMap((id) => pair.terms.wordsOf(id)?.doNotTranslate ?? []);
  return proseOf(pair.target, kept);
}

function passagesOf(pair: Pair, prose: Reading): Passage[] {
  return foreignPassages(prose).map((span) => ({
    ...span,
    isCopied: pair.source.reading.lower.includes(prose.lower.slice(span.start, span.end)),
  }));
}

/** A word of both alphabets without a digit looks right and is never found again: «cталь». */
function mixedWords(prose: Reading): Span[] {
  if (prose.language === 'zh') return [];
  const word = /[a-zа-я]*(?:[a-z][а-я]|[а-я][a-z])[a-zа-я]*/g;
  return [...prose.lower.matchAll(word)]
    .filter(([text]) => text.length >= 4)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
