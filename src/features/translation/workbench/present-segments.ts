import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import type { VersionSegment } from '../texts/version.ts';
import type { SegmentView } from './contract.ts';
import { checkCodes } from './vocabulary.ts';

export type Names = ReadonlyMap<string, string>;

/** The names of coworkers, for texts they wrote or checked. */
export function namesOf(ctx: Ctx, ids: readonly (string | null | undefined)[]): Promise<Names> {
  return personNamesOf(ctx, [...new Set(ids.filter((id): id is string => typeof id === 'string'))]);
}

/** A person whose account is closed is told without a name. */
export function personOf(names: Names, id: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: names.get(id) ?? '' };
}

export async function presentSegments(ctx: Ctx, segments: readonly VersionSegment[]): Promise<SegmentView[]> {
  const names = await namesOf(
    ctx,
    segments.flatMap(({ writtenBy, verifiedBy }) => [writtenBy, verifiedBy]),
  );
  return segments.map((segment) => ({
    id: segment.id,
    position: segment.position,
    field: segment.field,
    endsParagraph: /[\n\r\u2028\u2029]/.test(segment.gap),
    source: segment.source,
    target: segment.target,
    state: segment.state,
    sourceBefore: segment.state === 'stale' ? segment.ofSource : null,
    origin: segment.origin,
    originDetail: segment.originDetail ?? '',
    writtenBy: personOf(names, segment.writtenBy),
    writtenAt: segment.writtenAt?.toISOString() ?? null,
    verifiedBy: personOf(names, segment.verifiedBy),
    revision: segment.revision,
    overrides: segment.overrides.flatMap(({ check, reason }) => {
      const known = checkCodes.find((code) => code === check);
      return known ? [{ check: known, reason }] : [];
    }),
  }));
}
