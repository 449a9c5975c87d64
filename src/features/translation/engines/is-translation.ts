import type { Language } from '../../../shared/language.ts';
import type { Finding } from '../checks/finding.ts';

const letterOf: Record<Language, RegExp> = {
  zh: /\p{Script=Han}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  en: /\p{Script=Latin}/gu,
};
/** A name or a mark may stand in any script; so many characters or words may not. */
const proseFrom: Record<Language, { pattern: RegExp; count: number }> = {
  zh: { pattern: letterOf.zh, count: 3 },
  ru: { pattern: /\p{Script=Cyrillic}{2,}/gu, count: 2 },
  en: { pattern: /\p{Ll}{2,}/gu, count: 3 },
};

/**
 * Whether what an engine gave for a segment can be its translation at all: in the letters of the language, not the source
 * over again, not a fraction or a multiple of it. What obeys an order hidden in the text fails here, or is at worst a
 * sentence marked as machine text; wrong figures are findings, for people to see.
 */
export function isTranslation(
  { source, target, from, to }: { source: string; target: string; from: Language; to: Language },
  findings: readonly Finding[],
): boolean {
  if (isProse(source, from) && countOf(target, letterOf[to]) === 0) return false;
  if (findings.some(({ check, severity }) => check === 'length' && severity === 'blocks')) return false;
  const foreign = findings.filter(
    ({ check, severity }) => severity === 'blocks' && (check === 'untranslated' || check === 'wrongScript'),
  );
  const foreignCharacters = foreign.reduce((sum, { where }) => sum + where.end - where.start, 0);
  return foreignCharacters * 2 <= target.length;
}

function isProse(text: string, language: Language): boolean {
  const { pattern, count } = proseFrom[language];
  return countOf(text, pattern) >= count;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
