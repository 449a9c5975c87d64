import { findWord } from './find-word.ts';
import { spansOf } from './mark.ts';
import type { Facts } from './read-facts.ts';
import { takenMark, type Reading, type Span } from './reading.ts';
import { foreignLetters } from './scripts-of-language.ts';

/** The text without what keeps its letters in any language: addresses, standards, codes, and words not translated. */
export function proseOf({ reading, links, standards, codes }: Facts, keptWords: readonly string[]): Reading {
  const kept = keptWords.flatMap((word) => findWord(reading, word));
  return reading.without([...links, ...standards, ...codes, ...kept]);
}

/** Runs of words in letters foreign to the language of a text, spaces and hyphens between them included. */
export function foreignPassages(prose: Reading): Span[] {
  const passages: Span[] = [];
  for (const { start, end } of spansOf(prose.lower, foreignLetters[prose.language])) {
    const last = passages.at(-1);
    if (last !== undefined && /^[ ,;:-]*$/.test(prose.lower.slice(last.end, start))) {
      passages[passages.length - 1] = { start: last.start, end };
    } else passages.push({ start, end });
  }
  return passages;
}

const fewestLatinWords = 3;

/** Latin words in a row that stand in the source just so; names of one or two words are left alone. */
export function copiedPassages(prose: Reading, source: Reading): Span[] {
  const words = String.raw`[a-z]{2,}(?:[ ,-]+[a-z]{1,}){${fewestLatinWords - 1},}`;
  return spansOf(prose.lower, new RegExp(words, 'g')).filter(
    ({ start, end }) =>
      !prose.lower.slice(start, end).includes(takenMark) &&
      source.lower.includes(prose.lower.slice(start, end)) &&
      /[a-z]{3,} [a-z]{3,}/.test(prose.cased.slice(start, end)),
  );
}
