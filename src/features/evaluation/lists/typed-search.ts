import { patternHolding } from '../../../platform/db/like-pattern.ts';
import { foldSigns } from './names/fold-name.ts';
import { readName } from './names/name-readings.ts';
import { normaliseNumber } from './registration-number.ts';

/** LIKE patterns (escape character \) of what was typed: as written, as it sounds in Latin letters, as a number. */
export function patternsOfTyped(typed: string): string[] {
  const stored = typed.toWellFormed().replaceAll('\u0000', ' ');
  const folded = foldSigns(stored);
  if (folded === '') return [];
  const sounds = readName(stored).readings.map(({ skeleton }) => skeleton);
  const all = [folded, ...sounds, normaliseNumber(stored)].filter((text) => text !== '');
  return [...new Set(all)].map((text) => patternHolding(text));
}
