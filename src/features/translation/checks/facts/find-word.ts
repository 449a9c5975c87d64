import type { Atom } from '../../text/text-analysis.ts';
import { analyseText } from '../../text/analyse.ts';
import type { Reading, Span } from './reading.ts';

/** Where a word or phrase stands in a text, in any inflection: by the stems of its words, in their order. */
export function findWord(reading: Reading, word: string): Span[] {
  const wanted = analyseText(word).atoms;
  const { atoms } = reading.analysis;
  const found: Span[] = [];
  if (wanted.length === 0) return found;
  for (let at = 0; at + wanted.length <= atoms.length; at++) {
    if (!wanted.every((atom, offset) => atom.key === atoms[at + offset]?.key)) continue;
    const [first, last] = [atoms[at] as Atom, atoms[at + wanted.length - 1] as Atom];
    found.push({ start: first.start, end: last.end });
  }
  return found;
}
