import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { versionChanged } from '../events.ts';
import type { VersionState } from '../vocabulary.ts';
import { pairSentences } from './pair-sentences.ts';
import { moveVersion } from './store.ts';
import { writeDrafts, type TargetWrite } from './target-store.ts';
import type { VersionSegment } from './version.ts';
import { findVersion, segmentsOf, versionIdOf } from './views.ts';

export type MadeElsewhere = {
  language: Language;
  state: VersionState;
  ofRevision: number;
  /** By path, as in the source. */
  fields: ReadonlyMap<string, string>;
  changedAt: Date;
};

const adoptable = ['machine', 'human', 'verified'] as const;
type Adoptable = (typeof adoptable)[number];

/**
 * Takes over a translation that was made before this room knew the record (starting content, an import): its sentences
 * beside those of the original. Does nothing once anything was written here. A text whose sentences do not pair keeps
 * its state where it came from; here only what pairs is kept, as a proposal.
 */
export async function adoptTranslation(ctx: Ctx, ref: RecordRef, made: MadeElsewhere): Promise<void> {
  const state = adoptable.find((one) => one === made.state);
  const versionId = state && (await versionIdOf(ctx, ref, made.language));
  const version = versionId && (await findVersion(ctx, versionId, { forChange: true }));
  if (!state || !version || version.state !== 'none') return;
  const segments = await segmentsOf(ctx, version.id);
  if (segments.some(({ revision }) => revision > 0)) return;
  const writes = pairFields(segments, made, state);
  const isWhole = writes.length === segments.length;
  await writeDrafts(
    ctx,
    version.id,
    isWhole ? writes : writes.map((write) => ({ ...write, state: 'machine' as const })),
  );
  if (!isWhole) return;
  await moveVersion(
    ctx,
    version.id,
    {
      from: 'none',
      to: state,
      side: 'system',
      personId: null,
      engine: null,
      ofRevision: made.ofRevision,
      reason: null,
    },
    { ofRevision: made.ofRevision },
  );
  await tellEvent(ctx, versionChanged, {
    versionId: version.id,
    textId: version.textId,
    ref,
    language: made.language,
    state,
    hasNewText: false,
  });
}

function pairFields(
  segments: readonly VersionSegment[],
  { fields, language }: MadeElsewhere,
  state: Adoptable,
): TargetWrite[] {
  return [...Map.groupBy(segments, ({ field }) => field)].flatMap(([field, own]) => {
    const text = fields.get(field);
    const targets =
      text === undefined
        ? undefined
        : pairSentences(
            own.map(({ source }) => source),
            text,
            language,
          );
    return own.flatMap((segment, at) => {
      const target = targets?.[at] ?? '';
      return target === '' ? [] : [writeOf(segment, target, state)];
    });
  });
}

function writeOf({ id, source }: VersionSegment, target: string, state: Adoptable): TargetWrite {
  return {
    segmentId: id,
    target,
    state,
    ofSource: source,
    origin: state === 'machine' ? 'machine' : 'person',
    originDetail: null,
    writtenBy: null,
    overrides: [],
  };
}
