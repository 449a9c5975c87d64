import type { Language } from '../../../shared/language.ts';
import { lacksOwnLetters } from '../checks/facts/own-letters.ts';
import type { Finding } from '../checks/finding.ts';

/**
 * Whether what an engine gave for a segment can be its translation at all: in the letters of the language, not the source
 * over again, not a fraction or a multiple of it. What obeys an order hidden in the text fails here, or is at worst a
 * sentence marked as machine text; wrong figures are findings, for people to see.
 */
export function isTranslation(
  { source, target, from, to }: { source: string; target: string; from: Language; to: Language },
  findings: readonly Finding[],
): boolean {
  if (lacksOwnLetters(source, from, target, to)) return false;
  if (findings.some(({ check, severity }) => check === 'length' && severity === 'blocks')) return false;
  const foreign = findings.filter(
    ({ check, severity }) => severity === 'blocks' && (check === 'untranslated' || check === 'wrongScript'),
  );
  const foreignCharacters = foreign.reduce((sum, { where }) => sum + where.end - where.start, 0);
  return foreignCharacters * 2 <= target.length;
}
