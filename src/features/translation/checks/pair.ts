import type { Language } from '../../../shared/language.ts';
import { compareMarks, type Change } from './facts/compare-marks.ts';
import { compareQuantities, type QuantityComparison } from './facts/compare-quantities.ts';
import type { Code } from './facts/codes.ts';
import { isNamed } from './facts/names-of-codes.ts';
import { readFacts, type Facts } from './facts/read-facts.ts';
import type { Span } from './facts/reading.ts';
import type { CheckCode, Finding, Severity } from './finding.ts';
import type { Terms } from './terms.ts';

/** A segment and its translation, read once for all checks. */
export type Pair = {
  readonly source: Facts;
  readonly target: Facts;
  readonly from: Language;
  readonly to: Language;
  readonly terms: Terms;
  readonly quantities: QuantityComparison;
  readonly codes: readonly Change<Code>[];
};

export type Check = (pair: Pair) => readonly Finding[];

export type Translation = {
  readonly source: string;
  readonly target: string;
  readonly from: Language;
  readonly to: Language;
  readonly terms: Terms;
};

export function openPair({ source: sourceText, target: targetText, from, to, terms }: Translation): Pair {
  const source = readFacts(sourceText, from);
  const target = readFacts(targetText, to);
  const codes = compareMarks(source.codes, target.codes, (code, side) =>
    isNamed(code.keys[0] ?? '', (side === 'source' ? source : target).reading.lower),
  );
  return {
    source,
    target,
    from,
    to,
    terms,
    codes,
    quantities: compareQuantities(source.quantities, target.quantities),
  };
}

export function findingAt(
  pair: Pair,
  check: CheckCode,
  severity: Severity,
  side: 'source' | 'target',
  span: Span,
): Finding {
  return { check, severity, where: { side, ...pair[side].reading.placeOf(span) } };
}

/** A change as a finding: at the wrong place of the translation, or in the source where it was left out. */
export function changeFinding(
  pair: Pair,
  check: CheckCode,
  { source, target, isCount }: Change<Span>,
): Finding {
  const severity = isCount ? 'warns' : 'blocks';
  const expected = source === undefined ? {} : { expected: pair.source.reading.writtenAt(source) };
  const found = target === undefined ? {} : { found: pair.target.reading.writtenAt(target) };
  const finding =
    target === undefined
      ? findingAt(pair, check, severity, 'source', source as Span)
      : findingAt(pair, check, severity, 'target', target);
  return { ...finding, ...expected, ...found };
}
