import { isStandardMark, numberAfterMark, splitStandard, standardBody } from './codes.ts';
import type { Atom, Token } from './text-analysis.ts';

const mostMarks = 3;
/** Between two of its words stand no more than a slash with spaces. */
const longestGap = 3;

/** GB/T 37264-2018, GBT37264, ГОСТ Р ИСО 9001: the body and the number are one code, without the year. */
export function readStandards(atoms: readonly Atom[], tokens: Token[]): void {
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at] as Atom;
    if (atom.kind === 'code') {
      const glued = splitStandard(atom.surface);
      const value = glued === undefined ? atom.key : `${glued.body}${glued.number}`;
      if (value !== atom.key) tokens.push({ value, kind: 'code', start: atom.start, end: atom.end });
    }
    const body = atom.kind === 'word' ? standardBody(atom.surface) : undefined;
    const number = body === undefined ? undefined : findNumber(atoms, at);
    if (body !== undefined && number !== undefined)
      tokens.push({ value: `${body}${number.text}`, kind: 'code', start: atom.start, end: number.end });
  }
}

function findNumber(atoms: readonly Atom[], bodyAt: number): { text: string; end: number } | undefined {
  for (let at = bodyAt + 1; at <= bodyAt + 1 + mostMarks; at++) {
    const atom = atoms[at];
    if (atom === undefined || atom.start - (atoms[at - 1]?.end ?? 0) > longestGap) return undefined;
    if (atom.kind === 'number') return { text: String(atom.key), end: atom.end };
    const glued = atom.kind === 'code' ? numberAfterMark(atom.surface) : undefined;
    if (glued !== undefined) return { text: glued, end: atom.end };
    if (atom.kind !== 'word' || !isStandardMark(atom.surface)) return undefined;
  }
  return undefined;
}
