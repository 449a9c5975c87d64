import type { Ctx } from '../../../../platform/db/context.ts';
import { lookUpMany } from '../../memory/look-up.ts';
import type { MemoryMatch } from '../../memory/match.ts';
import type { Version, VersionSegment } from '../../texts/version.ts';
import { tagOfLanguage } from '../language-tag.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from '../tmx/tmx-unit.ts';

const matchesOfSegmentMax = 3;
const segmentsAtOnce = 200;
const bare = { created: {}, changed: {}, properties: [], notes: [], codesDropped: 0 };

export function memoryHeader({ from }: Version): TmxHeader {
  return { tool: 'Amur', toolVersion: '1', sourceTag: tagOfLanguage[from], adminTag: tagOfLanguage.en };
}

/** What the memory has for the segments of a version, each pair once, while it is read. */
export async function* memoryUnits(
  ctx: Ctx,
  version: Version,
  segments: readonly VersionSegment[],
): AsyncGenerator<TmxUnit> {
  const { from, to, text } = version;
  const sources = [...new Set(segments.map(({ source }) => source))];
  const told = new Set<string>();
  for (let at = 0; at < sources.length; at += segmentsAtOnce) {
    const asked = sources.slice(at, at + segmentsAtOnce);
    const found = await lookUpMany(ctx, {
      from,
      to,
      domain: text.domain,
      limit: matchesOfSegmentMax,
      sources: asked,
    });
    for (const [number, matches] of found.entries()) {
      for (const match of matches) {
        const pair = pairOf(match, asked[number] ?? '');
        const key = JSON.stringify(pair);
        if (told.has(key)) continue;
        told.add(key);
        yield unitOf(match, pair, version);
      }
    }
  }
}

/** Where numbers were put in, the translation is one of the text asked about. */
function pairOf(match: MemoryMatch, asked: string): { source: string; target: string } {
  return { source: match.kind === 'numbersReplaced' ? asked : match.source, target: match.target };
}

function unitOf(
  match: MemoryMatch,
  pair: { source: string; target: string },
  { from, to }: Version,
): TmxUnit {
  const { origin, percent, kind } = match;
  const record = origin.kind === 'record' ? (origin.number ?? undefined) : undefined;
  return {
    ...bare,
    id: `${match.unitId}${kind === 'numbersReplaced' ? '.n' : ''}`,
    changed: { at: match.approvedAt.replace(/\.\d+Z$/, 'Z') },
    properties: [
      { type: 'x-amur-match', value: kind },
      { type: 'x-amur-percent', value: String(percent) },
      ...(record === undefined ? [] : [{ type: 'x-amur-record', value: record }]),
    ],
    variants: [variantOf(tagOfLanguage[from], pair.source), variantOf(tagOfLanguage[to], pair.target)],
  };
}

export function variantOf(tag: string, text: string): TmxVariant {
  return { ...bare, tag, text };
}

/** Pairs of the version itself, as units of a memory. */
export function ownUnits(
  segments: readonly VersionSegment[],
  { from, to }: Pick<Version, 'from' | 'to'>,
): TmxUnit[] {
  return segments.map(({ source, target, state }) => ({
    ...bare,
    properties: [{ type: 'x-amur-state', value: state }],
    variants: [variantOf(tagOfLanguage[from], source), variantOf(tagOfLanguage[to], target)],
  }));
}
