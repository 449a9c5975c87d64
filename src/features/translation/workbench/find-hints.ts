import type { Ctx } from '../../../platform/db/context.ts';
import { lookUpMemory } from '../memory/look-up.ts';
import type { MemoryMatch } from '../memory/match.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { suggestTerms, type TermSuggestion } from '../termbase/suggest-terms.ts';
import type { Version, VersionSegment } from '../texts/version.ts';
import { pastTargets } from '../texts/views.ts';
import { targetOrigins, targetStates } from '../vocabulary.ts';
import type { Hints } from './contract.ts';
import { checkTarget, presentFindings } from './find-findings.ts';
import { namesOf, personOf } from './present-segments.ts';
import { hintsByKey } from './vocabulary.ts';

const sensesMost = 3;

/** What helps with one segment: terms and memory, what the checks say of its text, and what stood there before. */
export async function findHints(
  ctx: Ctx,
  termbase: LiveTermbase,
  version: Version,
  segment: VersionSegment,
): Promise<Hints> {
  const { from, to } = version;
  const suggested = suggestTerms(termbase, { text: segment.source, from, to, domain: version.text.domain });
  const found = await lookUpMemory(ctx, {
    source: segment.source,
    from,
    to,
    domain: version.text.domain,
    limit: hintsByKey,
  });
  const findings = checkTarget(termbase, version, segment.source, segment.target);
  return {
    terms: suggested.terms.map(presentTerm),
    unknownWords: suggested.unknown.map(({ text }) => text),
    matches: found.map(presentMatch),
    findings: await presentFindings(ctx, findings, segment.overrides),
    past: await presentPast(ctx, version, segment),
  };
}

/** The words of the likeliest senses; the likeliest decides where the term stands among the numbered ones. */
function presentTerm({ start, end, text, isGuess, senses }: TermSuggestion): Hints['terms'][number] {
  return {
    start,
    end,
    written: text,
    isGuess,
    senses: senses.slice(0, sensesMost).map(({ conceptId, domain, isBinding, isOwnDomain, words }) => ({
      conceptId,
      domain,
      isBinding,
      isOwnDomain,
      preferred: [...words.preferred],
      admitted: [...words.admitted],
      forbidden: [...words.forbidden],
      kept: [...words.doNotTranslate],
    })),
  };
}

function presentMatch(match: MemoryMatch): Hints['matches'][number] {
  const { unitId, kind, percent, source, target, differences, replaced, origin, approvedAt } = match;
  return {
    unitId,
    kind,
    percent,
    source,
    differs: differences.stored.map(({ start, end }) => ({ start, end })),
    asked: differences.asked.map(({ start, end }) => ({ start, end })),
    target,
    replacedNumbers: replaced.length,
    recordNumber: origin.kind === 'record' ? origin.number : null,
    approvedAt,
  };
}

async function presentPast(ctx: Ctx, { id }: Version, segment: VersionSegment): Promise<Hints['past']> {
  const past = await pastTargets(ctx, id, segment.id);
  const names = await namesOf(
    ctx,
    past.map(({ written_by }) => written_by),
  );
  return past.map((one) => ({
    revision: one.revision,
    target: one.target,
    state: targetStates.find((state) => state === one.state) ?? 'draft',
    origin: targetOrigins.find((origin) => origin === one.origin) ?? 'person',
    originDetail: one.origin_detail ?? '',
    writtenBy: personOf(names, one.written_by),
    writtenAt: one.written_at.toISOString(),
  }));
}
