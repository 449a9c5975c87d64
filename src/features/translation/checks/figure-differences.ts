import type { Language } from '../../../shared/language.ts';
import { checkTranslation } from './check-translation.ts';
import type { CheckCode } from './finding.ts';
import type { Terms } from './terms.ts';

export type SaidIn = { language: Language; text: string };

const figureChecks = ['number', 'unit', 'range', 'date', 'currency'] as const satisfies readonly CheckCode[];
export type FigureCheck = (typeof figureChecks)[number];
/** Words as they stand in the texts; null where one of them says nothing of the kind. */
export type FigureDifference = { check: FigureCheck; first: string | null; second: string | null };

const noTerms: Terms = { mentions: () => [], wordsOf: () => undefined };

/**
 * Where two texts of one statement, in two different languages and by whomever, do not say the same numbers, units,
 * dates and money. Numbers in words are left out: words are freer than digits.
 */
export function figureDifferences(first: SaidIn, second: SaidIn): FigureDifference[] {
  const findings = checkTranslation({
    source: first.text,
    target: second.text,
    from: first.language,
    to: second.language,
    terms: noTerms,
  });
  return findings.flatMap(({ check, severity, where, expected, found }) => {
    const figure = figureChecks.find((one) => one === check);
    if (!figure || severity !== 'blocks') return [];
    const wordsAt = (side: 'source' | 'target', text: string) =>
      where.side === side ? text.slice(where.start, where.end) : null;
    return [
      {
        check: figure,
        first: expected ?? wordsAt('source', first.text),
        second: found ?? wordsAt('target', second.text),
      },
    ];
  });
}
