import { segmentKey } from '../segments/segment-key.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { writeDrafts } from './target-store.ts';
import { findVersion, segmentsOf } from './views.ts';

export type TargetDraft = {
  segmentId: string;
  /** What was translated; a draft of a source that has changed since is not kept. */
  ofSource: string;
  target: string;
  origin: 'machine' | 'memory';
  /** The engine and model, with the language between if there was one; or the unit of the memory and its score. */
  originDetail: string | null;
};

/** Keeps what machines and the memory propose, where no person wrote; gives how many were kept. */
export async function draftTargets(
  ctx: Ctx,
  versionId: string,
  drafts: readonly TargetDraft[],
): Promise<number> {
  return ctx.transaction(async (tx) => {
    const version = await findVersion(tx, versionId, { forChange: true });
    if (!version) return 0;
    const now = new Map(
      (await segmentsOf(tx, versionId, { ids: drafts.map(({ segmentId }) => segmentId) })).map((one) => [
        one.id,
        one,
      ]),
    );
    const kept = drafts.filter(({ segmentId, ofSource, target }) => {
      const segment = now.get(segmentId);
      if (segment === undefined || target.trim() === '') return false;
      return segmentKey(segment.source) === segmentKey(ofSource);
    });
    return writeDrafts(
      tx,
      versionId,
      kept.map(({ segmentId, ofSource, target, origin, originDetail }) => ({
        segmentId,
        target,
        state: 'machine' as const,
        ofSource,
        origin,
        originDetail,
        writtenBy: null,
        overrides: [],
      })),
    );
  });
}
