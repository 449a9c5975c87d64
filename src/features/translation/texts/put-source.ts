import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { sourcePut, versionChanged } from '../events.ts';
import { diffSegments } from '../segments/diff-segments.ts';
import { cutFields, type CutSegment } from './cut-fields.ts';
import { markStale } from './move-version.ts';
import { fitVersions } from './own-languages.ts';
import type { SourceText } from './source-text.ts';
import {
  carryRevision,
  closeText,
  deleteSegments,
  deleteText,
  insertSegments,
  insertText,
  lockText,
  updateSegments,
  updateText,
  type StoredText,
} from './store.ts';
import { findVersions, versionIdsOfText } from './views.ts';

/**
 * Takes the words of a record as they are now. Exactly the segments that changed become stale; what only moved keeps its
 * translation, and whole versions of changed words turn stale. Telling the same again changes nothing.
 */
export async function putSourceText(ctx: Ctx, source: SourceText): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await lockText(tx, source.ref);
    const before = known && known.sourceLanguage === source.sourceLanguage ? known : undefined;
    // In another language it is another text: nothing of the old one holds.
    if (known && !before) await deleteText(tx, known.id);
    const segments = cutFields(source.fields, source.sourceLanguage);
    if (before) return putChanged(tx, source, before, segments);
    const textId = await insertText(tx, source);
    // Told by two at once: the other was first, so this is the change.
    if (textId === undefined) return putSourceText(tx, source);
    await fitVersions(tx, textId, source);
    await insertSegments(tx, textId, segments.map(placed));
    await tellEvent(tx, sourcePut, {
      textId,
      isNew: true,
      stage: source.stage,
      changedSegments: segments.length,
    });
  });
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const placed = (segment: CutSegment, position: number) => ({ ...segment, position });

async function putChanged(
  ctx: Ctx,
  source: SourceText,
  before: StoredText,
  after: readonly CutSegment[],
): Promise<void> {
  await updateText(ctx, before.id, source);
  const { added, reopened } = await fitVersions(ctx, before.id, source);
  const { changed, hasOtherOrder } = await putSegments(ctx, before, after);
  if (changed > 0) {
    const all = await versionIdsOfText(ctx, before.id);
    await markStale(ctx, idsOf(all), source.revision);
  } else {
    // What was set aside may be of an older revision.
    const older = reopened.filter(({ ofRevision }) => ofRevision !== before.revision);
    await markStale(ctx, idsOf(older), source.revision);
    await carryRevision(ctx, before.id, before.revision, source.revision);
    if (hasOtherOrder || before.revision !== source.revision) await tellStillTrue(ctx, before.id);
  }
  const isOpenElsewhere = before.stage !== source.stage || before.isRestricted !== source.isRestricted;
  if (changed + added + reopened.length > 0 || isOpenElsewhere) {
    await tellEvent(ctx, sourcePut, {
      textId: before.id,
      isNew: false,
      stage: source.stage,
      changedSegments: changed,
    });
  }
}

/** Writes what differs; says how many segments have other words, and whether those that stay stand otherwise. */
async function putSegments(
  ctx: Ctx,
  before: StoredText,
  after: readonly CutSegment[],
): Promise<{ changed: number; hasOtherOrder: boolean }> {
  const changes = diffSegments(
    before.segments.map(({ source }) => source),
    after.map(({ source }) => source),
  );
  const removed = changes.flatMap((change) =>
    change.kind === 'removed' ? [(before.segments[change.before] as StoredText['segments'][number]).id] : [],
  );
  await deleteSegments(ctx, removed);
  const added = changes.flatMap((change) =>
    change.kind === 'added' ? [placed(after[change.after] as CutSegment, change.after)] : [],
  );
  const updates: Parameters<typeof updateSegments>[2][number][] = [];
  let changed = added.length;
  let hasOtherOrder = removed.length > 0;
  for (const change of changes) {
    if (change.kind === 'removed' || change.kind === 'added') continue;
    const { id, ...old } = before.segments[change.before] as StoredText['segments'][number];
    const fresh = after[change.after] as CutSegment;
    if (change.kind === 'changed') changed++;
    const isElsewhere = change.before !== change.after;
    if (!isElsewhere && JSON.stringify(old) === JSON.stringify({ ...old, ...fresh })) continue;
    hasOtherOrder ||= change.kind === 'moved' || old.field !== fresh.field || old.gap !== fresh.gap;
    updates.push({ id, ...placed(fresh, change.after) });
  }
  await updateSegments(ctx, before.id, updates);
  await insertSegments(ctx, before.id, added);
  return { changed, hasOtherOrder };
}

/** The same sentences, perhaps in another order: whole versions hold for this revision too, without anybody's work. */
async function tellStillTrue(ctx: Ctx, textId: string): Promise<void> {
  const versions = await findVersions(ctx, idsOf(await versionIdsOfText(ctx, textId)));
  for (const version of versions) {
    if (!['machine', 'human', 'verified'].includes(version.state)) continue;
    await tellEvent(ctx, versionChanged, {
      versionId: version.id,
      textId,
      ref: version.text.ref,
      language: version.to,
      state: version.state,
      hasNewText: true,
    });
  }
}

/** The record is no longer shown: nothing of it waits for translators any more. */
export async function closeSourceText(ctx: Ctx, ref: RecordRef): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await lockText(tx, ref);
    if (!known || known.stage === 'closed') return;
    await closeText(tx, known.id);
    await tellEvent(tx, sourcePut, { textId: known.id, isNew: false, stage: 'closed', changedSegments: 0 });
  });
}
