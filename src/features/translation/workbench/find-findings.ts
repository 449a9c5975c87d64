import type { Ctx } from '../../../platform/db/context.ts';
import type { Finding } from '../checks/finding.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { findingsOf, openFindings } from '../texts/check-segments.ts';
import type { Override, Version, VersionSegment } from '../texts/version.ts';
import type { FindingView } from './contract.ts';
import { namesOf, personOf } from './present-segments.ts';

type Languages = Pick<Version, 'from' | 'to'>;

/** Findings of a text, each with the reason of whoever let it pass. */
export async function presentFindings(
  ctx: Ctx,
  findings: readonly Finding[],
  overrides: readonly Override[],
): Promise<FindingView[]> {
  const names = await namesOf(
    ctx,
    overrides.map(({ by }) => by),
  );
  return findings.map((finding) => {
    const given = overrides.find(({ check }) => check === finding.check);
    const by = given && personOf(names, given.by);
    return {
      ...finding,
      where: { ...finding.where },
      override: given && by ? { reason: given.reason, by } : null,
    };
  });
}

export function checkTarget(
  termbase: LiveTermbase,
  languages: Languages,
  source: string,
  target: string,
): Finding[] {
  return findingsOf(termbase, languages, source, target);
}

const segmentsAtOnce = 25;

/** Segments with findings nobody answers for, blocking or not. Some 1 ms each; others get their turn in between. */
export async function segmentsWithFindings(
  termbase: LiveTermbase,
  languages: Languages,
  segments: readonly VersionSegment[],
): Promise<VersionSegment[]> {
  const found: VersionSegment[] = [];
  for (const [at, segment] of segments.entries()) {
    if (at % segmentsAtOnce === segmentsAtOnce - 1) await new Promise((resolve) => setImmediate(resolve));
    const findings = findingsOf(termbase, languages, segment.source, segment.target);
    const isAnswered = (check: string) => segment.overrides.some((one) => one.check === check);
    if (
      openFindings(findings, segment.overrides).length > 0 ||
      findings.some(({ check }) => !isAnswered(check))
    )
      found.push(segment);
  }
  return found;
}
