import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Finding } from '../checks/finding.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import type { TargetOrigin, TargetState } from '../vocabulary.ts';
import { findingsOf, openFindings } from './check-segments.ts';
import { takeVersionStep } from './move-version.ts';
import { openVersion, writingSideOf } from './open-version.ts';
import { keepPastTarget, removeTarget, writeTarget, type TargetWrite } from './target-store.ts';
import type { Override, Version, VersionSegment } from './version.ts';
import { segmentsOf } from './views.ts';

export type TargetWish = {
  versionId: string;
  segmentId: string;
  target: string;
  /** Of the text the writer had before him; 0 where there was none. */
  ofRevision: number;
  /** The writer stands by it; else it stays a draft. */
  isConfirmed: boolean;
  origin?: TargetOrigin;
  originDetail?: string | null;
  /** Findings the writer answers for. */
  overrides?: readonly { check: string; reason: string }[];
  /** A verified text whose source did not change is locked; this opens it. */
  isUnlocking?: boolean;
};

export type SavedTarget = { revision: number; state: TargetState; findings: Finding[] };

/**
 * Writes the text of one segment for the actor. Refuses `translation.segment.newerText` (409) when another text stands
 * there by now, `translation.segment.findings` when a blocking finding has no reason, `translation.segment.locked`,
 * `translation.version.notYours`; what stood there before stays among the earlier texts.
 */
export async function saveTarget(ctx: Ctx, termbase: LiveTermbase, wish: TargetWish): Promise<SavedTarget> {
  return ctx.transaction(async (tx) => {
    const version = await openVersion(tx, wish.versionId, { forChange: true });
    if (writingSideOf(version, tx.actor) === undefined)
      throw new AppError('forbidden', 'translation.version.notYours');
    const [segment] = await segmentsOf(tx, version.id, { ids: [wish.segmentId] });
    if (!segment) throw new AppError('notFound', 'translation.segment.notFound');
    refuseNewer(segment, wish.ofRevision);
    if (segment.state === 'verified' && !wish.isUnlocking) {
      throw new AppError('conflict', 'translation.segment.locked');
    }
    const saved =
      wish.target.trim() === ''
        ? await emptyTarget(tx, version, segment, wish)
        : await fillTarget(tx, termbase, version, segment, wish);
    if (version.state === 'assigned') await takeVersionStep(tx, termbase, version.id, { step: 'begin' });
    return saved;
  });
}

function refuseNewer(segment: VersionSegment, ofRevision: number): void {
  if (segment.revision === ofRevision) return;
  throw new AppError('conflict', 'translation.segment.newerText', {
    params: { revision: segment.revision },
  });
}

async function emptyTarget(
  ctx: Ctx,
  version: Version,
  segment: VersionSegment,
  wish: TargetWish,
): Promise<SavedTarget> {
  if (wish.isConfirmed) throw new AppError('invalid', 'translation.segment.empty');
  if (segment.revision > 0) {
    await keepPastTarget(ctx, version.id, segment);
    await removeTarget(ctx, version.id, segment.id);
  }
  return { revision: 0, state: 'none', findings: [] };
}

async function fillTarget(
  ctx: Ctx,
  termbase: LiveTermbase,
  version: Version,
  segment: VersionSegment,
  wish: TargetWish,
): Promise<SavedTarget> {
  const findings = findingsOf(termbase, version, segment.source, wish.target);
  const overrides = answeredFor(ctx, findings, wish.overrides ?? []);
  const open = openFindings(findings, overrides);
  if (wish.isConfirmed && open.length > 0) {
    throw new AppError('invalid', 'translation.segment.findings', {
      params: { count: open.length },
      fields: open.map(({ check }) => ({ path: 'target', code: `translation.check.${check}` })),
    });
  }
  const { actor } = ctx;
  const write: TargetWrite = {
    segmentId: segment.id,
    target: wish.target,
    state: wish.isConfirmed ? 'human' : 'draft',
    ofSource: segment.source,
    origin: wish.origin ?? 'person',
    originDetail: wish.originDetail ?? null,
    writtenBy: actor.kind === 'person' ? actor.personId : null,
    overrides,
  };
  if (isLostOtherwise(segment, write)) await keepPastTarget(ctx, version.id, segment);
  const revision = await writeTarget(ctx, version.id, segment.revision, write);
  if (revision === undefined) refuseNewer(segment, -1);
  if (segment.state === 'verified') await recordUnlocking(ctx, version, segment);
  return { revision: revision ?? segment.revision + 1, state: write.state, findings };
}

/** Keystrokes of one writer replace each other; anybody else's text, and any confirmed one, is kept. */
function isLostOtherwise(segment: VersionSegment, write: TargetWrite): boolean {
  if (segment.revision === 0 || segment.target === write.target) return false;
  return segment.state !== 'draft' || segment.writtenBy !== write.writtenBy;
}

/** Reasons that answer findings the text really has. */
function answeredFor(
  ctx: Ctx,
  findings: readonly Finding[],
  reasons: readonly { check: string; reason: string }[],
): Override[] {
  const by = ctx.actor.kind === 'person' ? ctx.actor.personId : 'system';
  return reasons
    .filter(
      ({ check, reason }) => reason.trim() !== '' && findings.some((finding) => finding.check === check),
    )
    .map(({ check, reason }) => ({ check, reason: reason.trim(), by, at: ctx.clock().toISOString() }));
}

async function recordUnlocking(ctx: Ctx, { id, text }: Version, segment: VersionSegment): Promise<void> {
  await recordAudit(ctx, {
    action: 'translation.segment.unlock',
    ref: text.ref,
    details: { versionId: id, segmentId: segment.id, before: segment.target },
  });
}
