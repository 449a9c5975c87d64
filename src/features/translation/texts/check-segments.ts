import { checkTranslation } from '../checks/check-translation.ts';
import type { Finding } from '../checks/finding.ts';
import { bindingTerms } from '../termbase/binding-terms.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import type { Override, Version, VersionSegment } from './version.ts';

/** What is wrong with a translation of a segment of this version. */
export function findingsOf(
  termbase: LiveTermbase,
  { from, to }: Pick<Version, 'from' | 'to'>,
  source: string,
  target: string,
): Finding[] {
  if (target.trim() === '') return [];
  return checkTranslation({ source, target, from, to, terms: bindingTerms(termbase, from, to) });
}

/** Findings that keep a segment from being confirmed: blocking ones nobody answers for. */
export function openFindings(
  findings: readonly Finding[],
  overrides: readonly Pick<Override, 'check'>[],
): Finding[] {
  return findings.filter(
    ({ severity, check }) => severity === 'blocks' && !overrides.some((one) => one.check === check),
  );
}

/** The confirmed segments that may not be delivered or verified as they are. */
export function segmentsWithOpenFindings(
  termbase: LiveTermbase,
  version: Pick<Version, 'from' | 'to'>,
  segments: readonly VersionSegment[],
): VersionSegment[] {
  const terms = bindingTerms(termbase, version.from, version.to);
  return segments.filter(({ source, target, overrides }) => {
    const findings = checkTranslation({ source, target, from: version.from, to: version.to, terms });
    return openFindings(findings, overrides).length > 0;
  });
}
